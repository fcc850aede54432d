package io.headgate.pipelines.plan.decide;

import java.util.Optional;

/** A view holds no rows: it is defined anew when its SQL changed, and is never anything else. */
final class ViewRule implements Rule {
    @Override
    public Optional<Decision> apply(Situation situation) {
        if (!situation.unit().view()) {
            return Optional.empty();
        }
        String name = situation.unit().name();
        return Optional.of(
                situation.inspection().viewChanged(situation.unit())
                        ? Recreate.all(
                                situation.unit(),
                                situation.world(),
                                situation.start(),
                                "the definition of view " + name + " changed")
                        : Decision.unchanged(situation.unit(), "view " + name + " is already as the project says"));
    }
}
