package io.headgate.evidence.killmatrix;

import io.headgate.pipelines.plan.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One field of the matrix. */
public record Cell(StepKind kind, Moment moment, Blow blow) {
    private static final String SAME_AS_LOST =
            "between effect and answer a cut connection is a lost answer, which has its own column";
    private static final String NO_ANSWER_YET = "before the effect there is no answer that could be lost";
    private static final String ANSWER_ARRIVED = "the answer has arrived";

    /** All fields, in the order in which they are run: what takes longest comes last. */
    public static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Blow blow : List.of(
                Blow.WORKER_KILLED,
                Blow.ANSWER_LOST,
                Blow.ERROR_500,
                Blow.CONNECTION_CUT,
                Blow.WORKER_FROZEN,
                Blow.HANG)) {
            for (StepKind kind : StepKind.values()) {
                for (Moment moment : Moment.values()) {
                    cells.add(new Cell(kind, moment, blow));
                }
            }
        }
        return cells;
    }

    /** {@code drop_table/after-effect/worker-killed}. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "/" + moment.label() + "/" + blow.label();
    }

    /** Why this cannot occur; empty when it can. */
    public Optional<String> impossible() {
        return Victim.absent(kind).or(() -> switch (blow) {
            case WORKER_KILLED, WORKER_FROZEN -> Optional.empty();
            case ANSWER_LOST ->
                switch (moment) {
                    case BEFORE_EFFECT -> Optional.of(NO_ANSWER_YET);
                    case AFTER_EFFECT -> Optional.empty();
                    case AFTER_ANSWER -> Optional.of(ANSWER_ARRIVED);
                };
            case CONNECTION_CUT ->
                switch (moment) {
                    case BEFORE_EFFECT -> Optional.empty();
                    case AFTER_EFFECT -> Optional.of(SAME_AS_LOST);
                    case AFTER_ANSWER -> Victim.asksNothingMore(kind);
                };
            case ERROR_500, HANG ->
                switch (moment) {
                    case BEFORE_EFFECT, AFTER_EFFECT -> Optional.empty();
                    case AFTER_ANSWER -> Victim.asksNothingMore(kind);
                };
        });
    }
}
