package io.headgate.pipelines.plan.decide;

import java.util.Optional;

/** {@code --force} and {@code --force-ancestors}: RECREATE and START. */
final class ForceRule implements Rule {
    @Override
    public Optional<Decision> apply(Situation situation) {
        if (!situation.forced()) {
            return Optional.empty();
        }
        String option = situation.target() && situation.options().force() ? "--force" : "--force-ancestors";
        return Optional.of(
                Recreate.all(situation.unit(), situation.world(), situation.start(), reason(situation, option)));
    }

    private static String reason(Situation situation, String option) {
        String name = situation.unit().name();
        boolean absent = situation.unit().tableNames().stream()
                .noneMatch(table -> situation.world().exists(table));
        return absent
                ? name + " is not on the platform, and " + option + " asks to make it"
                : option + " asks to make " + name + " again";
    }
}
