package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.compare.DdlChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DDL changed, breaking (type, key, column dropped, buckets, changelog mode): RECREATE and START. */
final class BreakingDdlRule implements Rule {
    @Override
    public Optional<Decision> apply(Situation situation) {
        for (Map.Entry<String, List<DdlChange>> entry :
                situation.inspection().ddlChanges(situation.unit()).entrySet()) {
            Optional<DdlChange> breaking = entry.getValue().stream()
                    .filter(change -> !change.kind().evolvable())
                    .findFirst();
            if (breaking.isPresent()) {
                return Optional.of(Recreate.all(
                        situation.unit(),
                        situation.world(),
                        situation.start(),
                        "breaking change of the DDL of " + entry.getKey() + ": "
                                + breaking.get().words()));
            }
        }
        return Optional.empty();
    }
}
