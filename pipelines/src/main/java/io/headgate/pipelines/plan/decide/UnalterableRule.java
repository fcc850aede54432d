package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.compare.DdlChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DDL changed, evolvable, on a platform that cannot alter tables: somebody has to decide. */
public final class UnalterableRule implements Rule {
    /** Why a change of the DDL cannot be made in place; empty where it can, or where there is none. */
    public static List<Blocker> refusals(Situation situation) {
        return new UnalterableRule().apply(situation).map(Decision::blockers).orElse(List.of());
    }

    @Override
    public Optional<Decision> apply(Situation situation) {
        Map<String, List<DdlChange>> changes = situation.inspection().ddlChanges(situation.unit());
        if (changes.isEmpty() || situation.capabilities().alterTable()) {
            return Optional.empty();
        }
        Map.Entry<String, List<DdlChange>> first = changes.entrySet().iterator().next();
        String what = "DDL of " + first.getKey() + " changed: "
                + first.getValue().get(0).words();
        return Optional.of(Decision.blocked(
                situation.unit(),
                what,
                Blocker.of(
                        BlockerCode.UNSUPPORTED,
                        List.of(first.getKey()),
                        what + ", and this platform cannot alter a table",
                        "make it again with --force, or take the change back")));
    }
}
