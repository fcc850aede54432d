package io.headgate.lab.statements;

import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The rules of {@code sql.tables.initial-offset-from}: what a new statement has to wait for before it takes over offsets. */
final class CarryOver {
    private final Engine engine;
    private final Duration limit;

    /** @param limit how long a statement waits for the referenced one to be stopped, from its creation */
    CarryOver(Engine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** What is to be done now. */
    sealed interface Verdict {
        /** Dispatch over the family. */
        <T> T accept(Visitor<T> visitor);

        /** One method for each verdict. */
        interface Visitor<T> {
            T await(Await verdict);

            T begin(Begin verdict);

            T refuse(Refuse verdict);
        }
    }

    /** Stay PENDING and say why. */
    record Await(String detail) implements Verdict {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.await(this);
        }
    }

    /** Start from these positions. */
    record Begin(Positions positions) implements Verdict {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.begin(this);
        }
    }

    /** Fail and say why. */
    record Refuse(String detail) implements Verdict {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.refuse(this);
        }
    }

    /** Whether a statement may take over offsets at all; empty when it may. */
    Optional<Refuse> suitable(StatementTraits traits) {
        if (!traits.kind().isJob()) {
            return Optional.of(
                    new Refuse("The property 'sql.tables.initial-offset-from' is only supported for INSERT INTO, "
                            + "EXECUTE STATEMENT SET and CREATE TABLE AS statements."));
        }
        if (traits.stateful()) {
            return Optional.of(
                    new Refuse("The property 'sql.tables.initial-offset-from' is only supported for stateless "
                            + "statements, and this statement is stateful."));
        }
        for (TablePath sink : traits.writes()) {
            boolean upsert = engine.table(sink)
                    .map(TableInfo::options)
                    .map(options -> "upsert".equals(options.get("changelog.mode")))
                    .orElse(false);
            if (upsert) {
                return Optional.of(
                        new Refuse("The property 'sql.tables.initial-offset-from' is not supported for statements "
                                + "that write to upsert tables, and " + sink + " is one."));
            }
        }
        return Optional.empty();
    }

    /**
     * Where the referenced statement is.
     *
     * @param waiter the new statement
     * @param referenced empty when there is none of that name
     */
    Verdict judge(StatementRecord waiter, Optional<StatementRecord> referenced, Instant now) {
        String name = waiter.carryOverFrom();
        Instant deadline = waiter.createdAt().plus(limit);
        boolean waitedBefore = !waiter.state().detail().isEmpty();
        if (referenced.isEmpty() && !waitedBefore) {
            return new Refuse("Referenced Statement Not Found: statement " + name + " does not exist.");
        }
        Verdict verdict = referenced.map(other -> judge(name, other)).orElse(new Await(""));
        if (!(verdict instanceof Await)) {
            return verdict;
        }
        if (now.isAfter(deadline)) {
            return new Refuse("Referenced Statement Not Stopped: statement " + name + " was not stopped before "
                    + seconds(deadline) + ".");
        }
        return new Await("Statement is currently pending until referenced statement " + name + " is stopped. If " + name
                + " is not stopped before " + seconds(deadline) + ", this statement will fail.");
    }

    private static Verdict judge(String name, StatementRecord other) {
        StatementState state = other.state();
        return switch (state.phase()) {
            case STOPPED ->
                state.offsets().isEmpty()
                        ? new Refuse("Referenced Statement Savepoint Failed: statement " + name
                                + " was not stopped gracefully. Resume it and stop it again.")
                        : new Begin(state.offsets());
            case FAILED, FAILING -> new Refuse("Referenced Statement Failed: statement " + name + " has failed.");
            case COMPLETED ->
                new Refuse("Referenced Statement Completed: statement " + name
                        + " has completed, there is nothing to continue.");
            case PENDING, RUNNING, DEGRADED, STOPPING, DELETING -> new Await("");
        };
    }

    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
