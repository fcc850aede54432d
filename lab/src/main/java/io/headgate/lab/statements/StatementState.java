package io.headgate.lab.statements;

import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StatementTraits;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a statement is.
 *
 * @param phase as clients see it
 * @param detail a sentence for people, empty for none
 * @param submitted the engine was told of it
 * @param due the phase that is waited for is not shown before this
 * @param since when this phase began
 * @param traits what the engine said it is
 * @param start positions carried over from another statement, empty for none
 * @param offsets where reading stopped; only when STOPPED
 * @param exhausted waits for room in its pool
 */
record StatementState(
        Phase phase,
        String detail,
        boolean submitted,
        Instant due,
        Instant since,
        Optional<StatementTraits> traits,
        Positions start,
        Positions offsets,
        boolean exhausted) {
    static StatementState created(Instant now, Instant due) {
        return new StatementState(
                Phase.PENDING, "", false, due, now, Optional.empty(), Positions.NONE, Positions.NONE, false);
    }

    /** Another phase, reached now; offsets of an earlier stop are gone. */
    StatementState to(Phase next, String why, Instant now) {
        return new StatementState(next, why, submitted, due, now, traits, start, Positions.NONE, false);
    }

    StatementState submittedWith(Positions positions) {
        return new StatementState(phase, "", true, due, since, traits, positions, offsets, false);
    }

    StatementState dueAt(Instant time) {
        return new StatementState(phase, detail, submitted, time, since, traits, start, offsets, exhausted);
    }

    StatementState withDetail(String text) {
        return new StatementState(phase, text, submitted, due, since, traits, start, offsets, exhausted);
    }

    StatementState withTraits(Optional<StatementTraits> known) {
        return new StatementState(
                phase, detail, submitted, due, since, known.or(() -> traits), start, offsets, exhausted);
    }

    StatementState withOffsets(Positions positions) {
        return new StatementState(phase, detail, submitted, due, since, traits, start, positions, exhausted);
    }

    StatementState withExhausted(boolean full) {
        return new StatementState(phase, detail, submitted, due, since, traits, start, offsets, full);
    }
}
