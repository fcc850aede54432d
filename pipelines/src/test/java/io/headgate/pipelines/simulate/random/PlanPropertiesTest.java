package io.headgate.pipelines.simulate.random;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Section by section, what holds for random projects, worlds and requests. */
class PlanPropertiesTest {
    private static final int SEEDS = 2_000;
    private static final int SOME = 200;

    private static void holds(int count, Consumer<PlannedTriple> property) {
        Seeds.check(0, count, property);
    }

    @Test
    void aPlanCanBeCarriedOutAndTakenBackFromWhereverItGotTo() {
        holds(SEEDS, planned -> {
            PlanProperties.orderIsTopological(planned);
            PlanProperties.everythingIsReachable(planned);
            PlanProperties.replacedStatementsGoLast(planned);
            PlanProperties.canBeCarriedOut(planned);
            PlanProperties.nothingElseIsTouched(planned);
            PlanProperties.planningAgainFindsNothing(planned);
            PlanProperties.everyPrefixCanBeTakenBack(planned);
        });
    }

    @Test
    void theOrderOfTheInputsDoesNotMatter() {
        holds(SOME, PlanProperties::permutedInputsGiveTheSamePlan);
    }

    @Test
    void aPlanFileHoldsTheWholePlan() {
        holds(SOME, PlanProperties::filesHoldTheWholePlan);
    }

    @Test
    @Tag("heavy")
    void allOfThatForManyMoreSeeds() {
        Seeds.check(100_000, 40_000, planned -> {
            PlanProperties.orderIsTopological(planned);
            PlanProperties.everythingIsReachable(planned);
            PlanProperties.replacedStatementsGoLast(planned);
            PlanProperties.canBeCarriedOut(planned);
            PlanProperties.nothingElseIsTouched(planned);
            PlanProperties.planningAgainFindsNothing(planned);
            PlanProperties.everyPrefixCanBeTakenBack(planned);
            PlanProperties.permutedInputsGiveTheSamePlan(planned);
            PlanProperties.filesHoldTheWholePlan(planned);
        });
    }
}
