package io.headgate.activities.step;

import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.ResumeOrder;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import java.util.Set;

/** Lets a stopped statement go on. */
final class ResumeStep implements StepHandler {
    @Override
    public StepEnd run(StepRun run) {
        String name = run.statement();
        String uid = Uids.of(run)
                .orElseThrow(() -> StepFailures.of(
                        FailureKind.CONFLICT, "there is no statement " + name + " to resume", "plan again"));
        WorldStatement resumed = run.platform()
                .statements()
                .resume(new ResumeOrder(run.key(), name, uid, run.step().pool()));
        run.record()
                .serves(
                        run.order(),
                        new StepRecord.InService(
                                run.step().table(),
                                name,
                                resumed.uid(),
                                run.generations().of(run.step().table(), name),
                                resumed.ownership()
                                        .map(owner -> owner.additions())
                                        .orElse(Set.of()),
                                Set.of()));
        return StepEnd.done(name + " resumed", TouchedObjects.statement(name, resumed.uid()));
    }
}
