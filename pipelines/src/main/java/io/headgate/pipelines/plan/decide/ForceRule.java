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
        return Optional.of(Recreate.all(
                situation.unit(),
                situation.world(),
                situation.start(),
                option + " asks to make " + situation.unit().name() + " again"));
    }
}
