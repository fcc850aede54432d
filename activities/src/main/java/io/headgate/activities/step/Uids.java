package io.headgate.activities.step;

import io.headgate.pipelines.world.WorldStatement;
import java.util.Optional;

/**
 * Which statement of a name is meant. What this rollout started or resumed last comes first: on some platforms a resumed
 * statement has a uid of its own, which the plan could not know. Else it is the one that the plan observed, and else one that this
 * rollout has made without anybody knowing.
 */
final class Uids {
    private Uids() {}

    /** Empty when neither the record, nor the plan, nor the platform knows one that this rollout may touch. */
    static Optional<String> of(StepRun run) {
        String name = run.statement();
        return run.record()
                .startedUid(run.order().environment(), run.order().rollout(), name)
                .or(run.step()::uid)
                .or(() -> run.platform()
                        .statements()
                        .find(name)
                        .filter(found -> OwnStarts.made(run.plan(), run.order().rollout(), found))
                        .map(WorldStatement::uid));
    }
}
