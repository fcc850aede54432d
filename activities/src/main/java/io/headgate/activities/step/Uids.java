package io.headgate.activities.step;

import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Optional;

/** Which statement of a name is meant: as the plan observed it, else as this rollout made it. */
final class Uids {
    private Uids() {}

    /** Empty when neither the plan, nor the record, nor the platform knows one that this rollout may touch. */
    static Optional<String> of(StepRun run) {
        String name = run.statement();
        return run.record()
                .startedUid(run.order().environment(), run.order().rollout(), name)
                .or(run.step()::uid)
                .or(() -> run.platform()
                        .statements()
                        .find(name)
                        .filter(found -> madeHere(run, found))
                        .map(WorldStatement::uid));
    }

    /** A start whose answer was lost for good has left its mark on the statement. */
    private static boolean madeHere(StepRun run, WorldStatement found) {
        return found.ownership()
                .flatMap(Ownership::rollout)
                .filter(run.order().rollout()::equals)
                .isPresent();
    }
}
