package io.headgate.platforms.confluent.statements;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.DeleteOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Health;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.ResumeOrder;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.Started;
import io.headgate.platforms.StatementFault;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import io.headgate.platforms.StopOrder;
import io.headgate.platforms.Stopped;
import io.headgate.platforms.confluent.http.OneLine;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The port's statements on the Statements API. Each effect looks first; what an earlier attempt did is not done again. */
public final class ConfluentStatements implements Statements {
    private final StatementsApi api;
    private final StatementWatch watch;
    private final ConfluentPools pools;
    private final TableFacts tables;
    private final Starter starter;
    private final WorldStatements world;

    /** @param usualPool the pool for what does not name one */
    public ConfluentStatements(
            StatementsApi api,
            StatementWatch watch,
            ConfluentPools pools,
            Optional<String> usualPool,
            TableNames names,
            TableFacts tables,
            WorldStatements world) {
        this.api = api;
        this.watch = watch;
        this.pools = pools;
        this.tables = tables;
        this.starter = new Starter(api, pools, usualPool, names, tables);
        this.world = world;
    }

    @Override
    public List<WorldStatement> list(StatementFilter filter) {
        return api.list(filter.pool().map(pools::idOf), filter.label()).stream()
                .filter(document ->
                        filter.prefix().map(document.name()::startsWith).orElse(true))
                // Who asks for a label sees what carries it.
                .filter(document -> filter.label().isPresent() || !Labels.internal(document))
                .sorted(Comparator.comparing(StatementDocument::name))
                .map(document -> world.of(document, table -> Optional.empty(), Optional.empty()))
                .toList();
    }

    @Override
    public Map<String, Instant> creationTimes(StatementFilter filter) {
        Map<String, Instant> times = new TreeMap<>();
        for (StatementDocument document : api.list(filter.pool().map(pools::idOf), filter.label())) {
            if (filter.prefix().map(document.name()::startsWith).orElse(true)) {
                document.created().ifPresent(time -> times.put(document.name(), time));
            }
        }
        return times;
    }

    @Override
    public Optional<WorldStatement> find(String name) {
        return api.find(name).map(this::seen);
    }

    @Override
    public Started start(StartOrder order) {
        StatementDocument document = starter.start(order);
        return new Started(seen(document), Labels.additions(document.labels()));
    }

    @Override
    public Progress<Stopped> stop(StopOrder order) {
        return stopping(order, meant(order.name(), order.uid()));
    }

    private Progress<Stopped> stopping(StopOrder order, StatementDocument there) {
        return switch (there.phase()) {
            case STOPPED -> Progress.done(stopped(there), order.name() + " is STOPPED");
            case COMPLETED, FAILED, DELETING ->
                throw new PlatformException(
                        PlatformProblem.NO_POSITIONS,
                        order.name() + " is " + there.platformPhase() + " and left no positions"
                                + (there.detail().isEmpty() ? "" : ": " + there.detail()),
                        "plan again");
            case PENDING, RUNNING, DEGRADED, STOPPING, FAILING, UNKNOWN -> {
                if (!there.stopped()) {
                    api.setStopped(order.name(), true, Optional.empty());
                }
                yield Progress.waiting(order.name() + " is stopping", () -> stoppedBy(order));
            }
        };
    }

    /** The next common look only tells when to look again: what a stop takes is read off the statement itself. */
    private Progress<Stopped> stoppedBy(StopOrder order) {
        boolean stopping = watch.next(order.name())
                .filter(seen -> Objects.equals(seen.uid(), order.uid()))
                .filter(seen -> seen.stopped() && !seen.phase().terminal())
                .isPresent();
        return stopping ? Progress.waiting(order.name() + " is stopping", () -> stoppedBy(order)) : stop(order);
    }

    private Stopped stopped(StatementDocument document) {
        WorldStatement seen = seen(document);
        if (seen.positions().isEmpty()) {
            throw new PlatformException(
                    PlatformProblem.NO_POSITIONS,
                    document.name() + " stopped without positions"
                            + (document.detail().isEmpty() ? "" : ": " + document.detail()),
                    "resume it and stop it again");
        }
        return new Stopped(seen.positions(), Optional.empty());
    }

    @Override
    public WorldStatement resume(ResumeOrder order) {
        StatementDocument there = meant(order.name(), order.uid());
        if (!there.stopped()) {
            return seen(there);
        }
        if (there.phase() == Phase.STOPPING) {
            throw new PlatformException(
                    PlatformProblem.BUSY, order.name() + " is still stopping", "try again when it has stopped");
        }
        Optional<String> pool =
                order.pool().map(pools::idOf).filter(id -> !there.pool().equals(Optional.of(id)));
        api.setStopped(order.name(), false, pool);
        return seen(meant(order.name(), order.uid()));
    }

    @Override
    public Progress<Ending> delete(DeleteOrder order) {
        Optional<StatementDocument> there = sameUid(order.name(), order.uid());
        if (there.isEmpty()) {
            return Progress.done(Ending.FOUND_GONE, order.name() + " is gone");
        }
        if (there.get().phase() != Phase.DELETING) {
            api.delete(order.name());
            if (sameUid(order.name(), order.uid()).isEmpty()) {
                return Progress.done(Ending.DONE, order.name() + " is deleted");
            }
        }
        return Progress.waiting(order.name() + " is being deleted");
    }

    @Override
    public boolean neverRan(String name, String uid) {
        return sameUid(name, uid).filter(NeverRan::proven).isPresent();
    }

    @Override
    public Optional<Health> health(String name) {
        return api.find(name).map(document -> {
            List<StatementFault> faults = new ArrayList<>();
            // One that has not begun has thrown nothing; it is asked for often while it waits.
            List<JsonNode> exceptions = document.phase() == Phase.PENDING ? List.of() : api.exceptions(name);
            for (JsonNode exception : exceptions) {
                faults.add(new StatementFault(
                        instant(exception.path("timestamp").asText()),
                        exception.path("name").asText(),
                        OneLine.of(exception.path("message").asText())));
            }
            return new Health(seen(document), faults, Optional.empty(), false);
        });
    }

    @Override
    public Optional<Health> nextHealth(String name, Duration pause) {
        return watch.next(name).map(document -> new Health(seen(document), List.of(), Optional.empty(), false));
    }

    private StatementDocument meant(String name, String uid) {
        return sameUid(name, uid)
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE, "there is no statement " + name + " with uid " + uid, "plan again"));
    }

    private Optional<StatementDocument> sameUid(String name, String uid) {
        return api.find(name).filter(document -> Objects.equals(document.uid(), uid));
    }

    private WorldStatement seen(StatementDocument document) {
        Function<String, Optional<String>> topicIds =
                switch (document.phase()) {
                    case STOPPED -> tables::topicId;
                    // Asked for often while somebody waits; what it reads is no matter then.
                    case PENDING, RUNNING, DEGRADED, COMPLETED, STOPPING, FAILING, FAILED, DELETING, UNKNOWN ->
                        table -> Optional.empty();
                };
        return world.of(document, topicIds, Optional.empty());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            // A time in another form: better an old exception than none.
            return Instant.EPOCH;
        }
    }
}
