package io.headgate.workflows.run;

import io.headgate.workflows.activity.Staleness;
import io.headgate.workflows.engine.Journal;
import io.headgate.workflows.engine.Words;
import io.headgate.workflows.rollout.StepState;
import java.time.Duration;
import java.util.List;

/** Sentences that several parts of a rollout say. */
final class Texts {
    private static final int LONGEST_REASON = 500;

    private Texts() {}

    static String moved(Staleness stale) {
        return Words.cut(
                "the world has moved since the plan was made: " + String.join("; ", stale.moved()), LONGEST_REASON);
    }

    /** What failed first, and how many more. */
    static String failed(Journal journal) {
        List<Integer> first = journal.first(1, StepState.FAILED, StepState.STUCK);
        if (first.isEmpty()) {
            return "";
        }
        int others = journal.count(StepState.FAILED) + journal.count(StepState.STUCK) - 1;
        int step = first.get(0);
        return journal.graph().node(step).id() + " failed: " + journal.says(step)
                + (others == 0 ? "" : " (and " + others + " more)");
    }

    static String duration(Duration time) {
        if (time.toHours() > 0 && time.toMinutes() % 60 == 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 && time.toSeconds() % 60 == 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
