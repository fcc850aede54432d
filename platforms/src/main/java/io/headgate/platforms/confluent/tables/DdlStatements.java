package io.headgate.platforms.confluent.tables;

import io.headgate.pipelines.world.Phase;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.confluent.pools.ConfluentPools;
import io.headgate.platforms.confluent.statements.Failures;
import io.headgate.platforms.confluent.statements.Labels;
import io.headgate.platforms.confluent.statements.NewStatement;
import io.headgate.platforms.confluent.statements.StatementDocument;
import io.headgate.platforms.confluent.statements.StatementWatch;
import io.headgate.platforms.confluent.statements.StatementsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs DDL as statements whose names are fixed by the effect. Each call goes one step: the statement is made, is waited for, or has
 * COMPLETED. Then it stays, hidden: it is the proof of whose effect it was, and it holds its name, so that a request for the same
 * effect that arrives late, after the table was dropped or made again, is refused. {@link #tidy} removes it when nothing can be late
 * any more. A failed one is deleted at once, with the reason in the exception.
 */
public final class DdlStatements {
    /** No rollout cleans up for longer than this takes; the next one goes on. */
    private static final int MOST_TIDIED = 200;

    /** A topic shows within seconds of its DDL. */
    private static final Duration EFFECT_SHOWS = Duration.ofMinutes(10);

    private final StatementsApi api;
    private final StatementWatch watch;
    private final ConfluentPools pools;
    private final Optional<String> usualPool;

    public DdlStatements(StatementsApi api, StatementWatch watch, ConfluentPools pools, Optional<String> usualPool) {
        this.api = api;
        this.watch = watch;
        this.pools = pools;
        this.usualPool = usualPool;
    }

    /** One DDL on a table. */
    record Ddl(
            EffectKey key,
            String statement,
            String table,
            String sql,
            Map<String, String> properties,
            Optional<String> pool) {}

    /** How far a DDL is. */
    enum State {
        /** No such statement: it was not made yet, or was removed long after its effect. */
        ABSENT,
        WORKING,
        COMPLETED
    }

    /** What there is of a DDL now. */
    State look(Ddl ddl) {
        return state(ddl, api.find(ddl.statement()));
    }

    /** Waits for the next common look. */
    State next(Ddl ddl) {
        return state(ddl, watch.next(ddl.statement()));
    }

    private State state(Ddl ddl, Optional<StatementDocument> there) {
        if (there.isEmpty()) {
            return State.ABSENT;
        }
        StatementDocument statement = there.get();
        if (!Labels.madeBy(ddl.key(), statement)) {
            return makeRoom(ddl, statement);
        }
        return switch (statement.phase()) {
            case COMPLETED -> State.COMPLETED;
            case FAILED, STOPPED -> {
                api.delete(ddl.statement());
                throw failed(statement);
            }
            case PENDING -> {
                requireCapacity(statement);
                yield State.WORKING;
            }
            case RUNNING, DEGRADED, STOPPING, FAILING, DELETING, UNKNOWN -> State.WORKING;
        };
    }

    /**
     * Makes the statement; it works from then on. False when the name is taken: by an attempt before or beside this one, or by
     * something else; a look tells.
     */
    boolean submit(Ddl ddl) {
        Optional<String> pool = ddl.pool().or(() -> usualPool).map(pools::idOf);
        Labels labels = Labels.ofDefinition(ddl.key(), ddl.table());
        return api.create(new NewStatement(ddl.statement(), ddl.sql(), ddl.properties(), pool, labels))
                .isPresent();
    }

    /** Whether the statement has been done for so long that its effect would show if it were still there. */
    boolean doneLongAgo(Ddl ddl, Instant now) {
        return api.find(ddl.statement())
                .flatMap(StatementDocument::created)
                .filter(created -> created.isBefore(now.minus(EFFECT_SHOWS)))
                .isPresent();
    }

    /** Removes what holds its name for nothing: finished DDL on these tables from before a moment. */
    int tidy(Collection<String> tables, Instant before) {
        List<StatementDocument> old = api.list(Optional.empty(), Optional.of(Labels.DEFINITION)).stream()
                .filter(statement -> statement.phase().terminal())
                .filter(statement -> statement
                        .created()
                        .filter(created -> created.isBefore(before))
                        .isPresent())
                .filter(statement -> tables.stream().anyMatch(table -> Labels.defines(table, statement)))
                .limit(MOST_TIDIED)
                .toList();
        old.forEach(statement -> api.forget(statement.name()));
        return old.size();
    }

    /** A statement of the name by another effect: what Headgate left behind, finished, makes room. */
    private State makeRoom(Ddl ddl, StatementDocument there) {
        if (there.phase() == Phase.DELETING) {
            return State.WORKING;
        }
        if (!there.labelled(Labels.OURS) || !there.phase().terminal()) {
            throw new PlatformException(
                    PlatformProblem.NAME_TAKEN,
                    "a statement " + ddl.statement() + " exists that this step did not make",
                    "delete it, or choose another prefix");
        }
        api.delete(ddl.statement());
        return State.WORKING;
    }

    private static void requireCapacity(StatementDocument statement) {
        if (statement.poolExhausted()) {
            throw new PlatformException(
                    PlatformProblem.POOL_EXHAUSTED,
                    "statement " + statement.name() + " waits for capacity in its compute pool",
                    "make the pool larger, or stop something");
        }
    }

    private static PlatformException failed(StatementDocument statement) {
        Failures failure = Failures.of(statement.detail());
        return new PlatformException(
                failure.problem(),
                "statement " + statement.name() + " failed: " + statement.detail(),
                failure.remedy());
    }
}
