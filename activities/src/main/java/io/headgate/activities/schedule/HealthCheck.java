package io.headgate.activities.schedule;

import io.headgate.activities.environment.Environment;
import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.plan.Observer;
import io.headgate.activities.step.StepMeters;
import io.headgate.ledger.Leases;
import io.headgate.ledger.lease.Lease;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.HealthOrder;
import io.headgate.workflows.schedule.RunFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at an environment: statements, lag, leases, rollouts that wait. */
public final class HealthCheck {
    private final EnvironmentBook environments;
    private final Observer observer;
    private final Leases leases;
    private final WaitingPeople waiting;
    private final StepMeters meters;

    public HealthCheck(
            EnvironmentBook environments, Observer observer, Leases leases, WaitingPeople waiting, StepMeters meters) {
        this.environments = environments;
        this.observer = observer;
        this.leases = leases;
        this.waiting = waiting;
        this.meters = meters;
    }

    public Found look(HealthOrder order) {
        Environment environment = environments.get(order.environment());
        World world = observer.observe(environment, List.of());
        List<WorldStatement> ours = ours(environment, world);
        Suspicions suspicions = new Suspicions(order.at(), order.before());
        List<RunFinding> findings =
                new ArrayList<>(StatementHealth.of(ours, order.limits().unsettled(), suspicions));
        String unknown = "";
        if (order.limits().lag().isPresent()) {
            LagHealth lag =
                    new LagHealth(environment, world, order.limits().lag().get(), meters);
            findings.addAll(lag.look(ours));
            unknown = lag.unknown();
        }
        findings.addAll(heldTooLong(order));
        findings.addAll(waitingTooLong(order, suspicions));
        String says =
                "looked at " + BranchReader.count(ours.size(), "statement") + (unknown.isEmpty() ? "" : "; " + unknown);
        return Found.of(findings, says).withSuspicions(suspicions.kept());
    }

    /** What Headgate made and has not replaced, and what bears the environment's name whoever made it. */
    private static List<WorldStatement> ours(Environment environment, World world) {
        String prefix = environment.config().prefix() + "-";
        Set<String> served = new TreeSet<>();
        world.statements().stream()
                .filter(WorldStatement::ledgerCurrent)
                .flatMap(statement -> statement.ownership().stream())
                .forEach(ownership -> served.add(ownership.table()));
        return world.statements().stream()
                .filter(statement -> statement
                        .ownership()
                        .map(ownership -> ownership.current() || !served.contains(ownership.table()))
                        .orElseGet(() -> statement.name().startsWith(prefix)))
                .toList();
    }

    private List<RunFinding> heldTooLong(HealthOrder order) {
        Duration limit = order.limits().lease();
        List<RunFinding> findings = new ArrayList<>();
        for (Lease lease : leases.list(order.environment())) {
            Duration held = Duration.between(lease.acquiredAt(), order.at());
            if (held.compareTo(limit) > 0) {
                findings.add(new RunFinding(
                        FindingKind.LEASE,
                        lease.rollout(),
                        "holds " + BranchReader.count(lease.tables().size(), "table") + " for " + Lasting.of(held)));
            }
        }
        return findings;
    }

    private List<RunFinding> waitingTooLong(HealthOrder order, Suspicions suspicions) {
        List<RunFinding> findings = new ArrayList<>();
        for (String rollout : waiting.rollouts(order.environment())) {
            Duration waits = suspicions.lasts("rollout " + rollout);
            if (waits.compareTo(order.limits().waiting()) > 0) {
                findings.add(new RunFinding(
                        FindingKind.WAITING, rollout, "waits for a decision, seen so for " + Lasting.of(waits)));
            }
        }
        return findings;
    }
}
