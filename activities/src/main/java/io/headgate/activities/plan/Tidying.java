package io.headgate.activities.plan;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.paper.PlanLibrary;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.pipelines.plan.Plan;
import io.headgate.platforms.PlatformException;
import io.headgate.workflows.activity.StaleOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes the finished DDL that earlier rollouts of the same tables have left to hold its names. Only who has the lease of a table
 * may: then no earlier rollout of it is on its way.
 */
public final class Tidying {
    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    /** As long as an activity may run whose worker nobody hears of. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final EnvironmentBook environments;
    private final PlanLibrary library;
    private final Clock clock;

    public Tidying(EnvironmentBook environments, PlanLibrary library, Clock clock) {
        this.environments = environments;
        this.library = library;
        this.clock = clock;
    }

    /** Before the first step of a rollout; what goes wrong here disturbs nobody and is done by the next one. */
    public void before(StaleOrder order) {
        if (order.done().indexOf('1') >= 0) {
            return;
        }
        Plan plan = library.plan(order.planDigest());
        List<String> tables =
                LeaseTables.of(plan, library.snapshot(plan.snapshot()), library.knownWorldOf(plan)).entrySet().stream()
                        .filter(lease -> lease.getValue() == LeaseMode.EXCLUSIVE)
                        .map(Map.Entry::getKey)
                        .toList();
        try {
            int removed = environments
                    .get(order.environment())
                    .platform()
                    .tables()
                    .tidy(tables, clock.instant().minus(LATE));
            LOG.debug("[{}] removed {} finished DDL statements", order.rollout(), removed);
        } catch (PlatformException e) {
            LOG.warn("[{}] finished DDL statements stay: {}", order.rollout(), e.getMessage());
        }
    }
}
