package io.headgate.pipelines.simulate.random;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Section by section, what holds for random projects, worlds and requests. */
class PlanPropertiesTest {
    private static final int SEEDS = 2_000;
    private static final int SOME = 200;

    /** Plans that were once wrong. */
    private static final List<Long> FAILED_ONCE = List.of(
            105L, 596L, 1_043L, 5_375L, 100_768L, 100_787L, 102_114L, 102_992L, 103_271L, 103_481L, 103_557L, 103_678L,
            103_732L, 104_863L, 107_376L, 107_437L, 108_503L, 108_722L, 108_899L, 108_976L, 109_305L, 109_918L,
            111_067L, 111_306L, 111_607L, 112_185L, 115_389L, 120_163L, 120_200L, 120_523L, 121_181L, 121_326L,
            122_731L, 125_349L, 125_561L, 125_922L, 126_345L, 126_403L, 126_503L, 126_563L, 127_568L, 127_698L,
            128_956L, 128_962L, 134_178L);

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
    void whatOnceWentWrongStaysMended() {
        FAILED_ONCE.forEach(seed -> Seeds.check(seed, 1, planned -> {
            PlanProperties.canBeCarriedOut(planned);
            PlanProperties.everyPrefixCanBeTakenBack(planned);
        }));
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
