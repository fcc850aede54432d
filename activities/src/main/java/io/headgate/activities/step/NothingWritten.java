package io.headgate.activities.step;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import java.util.List;

/**
 * Proof that a statement which has ended has written nothing, so that another may begin where it was to begin and every row is
 * written once: the platform says that it never ran, or all that it writes is empty.
 */
final class NothingWritten {
    private NothingWritten() {}

    static boolean proven(StepRun run, WorldStatement ended) {
        return run.platform().statements().neverRan(ended.name(), ended.uid()) || empty(run, ended);
    }

    /** Not every platform tells where tables end; then nothing is proven. */
    private static boolean empty(StepRun run, WorldStatement ended) {
        if (!ended.attributed() || ended.writes().isEmpty()) {
            return false;
        }
        List<SourcePosition> ends = run.platform().positions().ends(ended.writes());
        return ends.size() == ended.writes().size() && ends.stream().allMatch(NothingWritten::empty);
    }

    private static boolean empty(SourcePosition end) {
        return end.resolves() && end.offsets().values().stream().allMatch(offset -> offset == 0);
    }
}
