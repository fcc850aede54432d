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
import io.headgate.platforms.confluent.statements.StatementsApi;
import java.util.Map;
import java.util.Optional;

/**
 * Runs DDL as statements whose names the plan fixes. Each call goes one step: the statement is made, is waited for, or has
 * COMPLETED. It is deleted when its effect shows, so that its name is free for the next rollout; until then it is the proof of
 * whose effect it was. A failed one is deleted at once, with the reason in the exception.
 */
public final class DdlStatements {
    private final StatementsApi api;
    private final ConfluentPools pools;
    private final Optional<String> usualPool;

    public DdlStatements(StatementsApi api, ConfluentPools pools, Optional<String> usualPool) {
        this.api = api;
        this.pools = pools;
        this.usualPool = usualPool;
    }

    /** One DDL. */
    record Ddl(EffectKey key, String statement, String sql, Map<String, String> properties, Optional<String> pool) {}

    /** How far a DDL is. */
    enum State {
        /** No such statement: it was not made yet, or its effect was seen and it was deleted. */
        ABSENT,
        WORKING,
        COMPLETED
    }

    /** What there is of a DDL. */
    State look(Ddl ddl) {
        Optional<StatementDocument> there = api.find(ddl.statement());
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

    /** Makes the statement; it works from then on. */
    void submit(Ddl ddl) {
        Optional<String> pool = ddl.pool().or(() -> usualPool).map(pools::idOf);
        // A name that is taken now belongs to an attempt beside this one, or is being given up: the next look tells.
        api.create(new NewStatement(ddl.statement(), ddl.sql(), ddl.properties(), pool, Labels.of(ddl.key())));
    }

    /** Its effect shows: it is not needed any more. */
    void forget(Ddl ddl) {
        api.delete(ddl.statement());
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
