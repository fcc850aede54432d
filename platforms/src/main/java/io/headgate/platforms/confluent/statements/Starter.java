package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import java.util.List;
import java.util.Optional;

/** Makes the statement of an order once: its name is fixed, its label says which order made it. */
final class Starter {
    private final StatementsApi api;
    private final ConfluentPools pools;
    private final Optional<String> usualPool;
    private final TableNames names;
    private final TableFacts tables;
    private final Beginnings beginnings;

    Starter(StatementsApi api, ConfluentPools pools, Optional<String> usualPool, TableNames names, TableFacts tables) {
        this.api = api;
        this.pools = pools;
        this.usualPool = usualPool;
        this.names = names;
        this.tables = tables;
        this.beginnings = new Beginnings(api, names, tables);
    }

    /**
     * The statement that the order is for, made now or by an earlier attempt.
     *
     * @throws PlatformException {@link PlatformProblem#NAME_TAKEN}, {@link PlatformProblem#SQL_REFUSED}
     */
    StatementDocument start(StartOrder order) {
        if (begunElsewhere(order)) {
            Sight before = api.look(order.name());
            if (before.statement().isPresent()) {
                return adopt(order, before.statement().get());
            }
        }
        List<StatementFacts> facts = new FlinkSqlReader().read(order.sql()).statements();
        List<String> writes = facts.stream()
                .flatMap(statement -> statement.writes().stream())
                .map(target -> names.of(target.path(), order.properties()))
                .toList();
        Beginning beginning = beginnings.of(order, writes);
        Labels labels = Labels.of(order.key())
                .generation(order.generation())
                .additions(beginning.additions())
                .topics(topicsOfSources(order, facts));
        Optional<String> pool = order.pool().or(() -> usualPool).map(pools::idOf);
        Optional<StatementDocument> made =
                api.create(new NewStatement(order.name(), beginning.sql(), beginning.properties(), pool, labels));
        if (made.isPresent()) {
            return made.get();
        }
        Sight after = api.look(order.name());
        if (after.statement().isPresent()) {
            return adopt(order, after.statement().get());
        }
        throw after.hidden() ? taken(order.name()) : beingDeleted(order.name());
    }

    /**
     * Where it begins may not be found any more once it runs; then a statement that is there must be found first. Otherwise it is
     * just sent: the service refuses a name that is taken.
     */
    private static boolean begunElsewhere(StartOrder order) {
        return switch (order.start().at().kind()) {
            case EARLIEST -> false;
            case LATEST, TIMESTAMP, POSITIONS, STATE -> true;
        };
    }

    /** A statement of the name is there: whose is it? */
    private StatementDocument adopt(StartOrder order, StatementDocument there) {
        if (Labels.madeBy(order.key(), there)) {
            return there;
        }
        if (there.phase() == Phase.DELETING) {
            throw beingDeleted(order.name());
        }
        if (!Labels.madeByAnEarlierEpoch(order.key(), there)) {
            throw taken(order.name());
        }
        // What an earlier epoch of this step made may have written already: it goes on, unless it came to its end.
        return switch (there.phase()) {
            case FAILED, STOPPED -> {
                api.delete(order.name());
                throw beingDeleted(order.name());
            }
            case PENDING, RUNNING, DEGRADED, COMPLETED, STOPPING, FAILING, DELETING, UNKNOWN -> there;
        };
    }

    private List<String> topicsOfSources(StartOrder order, List<StatementFacts> facts) {
        List<String> sources = facts.stream()
                .flatMap(statement -> statement.reads().stream())
                .filter(read -> names.home(read.table().path(), order.properties()))
                .map(read -> read.table().table())
                .distinct()
                .toList();
        return tables.recentTopicIds(sources);
    }

    private static PlatformException taken(String name) {
        return new PlatformException(
                PlatformProblem.NAME_TAKEN,
                "a statement " + name + " exists that this step did not make",
                "delete it, or choose another prefix");
    }

    private static PlatformException beingDeleted(String name) {
        return new PlatformException(
                PlatformProblem.BUSY, "the name " + name + " is not free yet", "try again when it is deleted");
    }
}
