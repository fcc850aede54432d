package io.headgate.pipelines.plan;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.WorldFile;

/**
 * A plan file or a world file that is anything else is refused in words, soon. The build replays the inputs beside the resources
 * of this package; to search for more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -pl pipelines -am -Djazzer.hooks=true -Dtest='PlanFileFuzzTest#aPlanFile*' -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class PlanFileFuzzTest {
    @FuzzTest(maxDuration = "10m", maxExecutions = 100_000)
    void aPlanFileIsReadOrRefused(byte[] input) {
        try {
            PlanFile.read(input, "plan.json");
        } catch (HeadgateException refused) {
            requireWords(refused);
        }
    }

    @FuzzTest(maxDuration = "10m", maxExecutions = 100_000)
    void aWorldFileIsReadOrRefused(byte[] input) {
        try {
            WorldFile.read(input, "world.json", "dev");
        } catch (HeadgateException refused) {
            requireWords(refused);
        }
    }

    private static void requireWords(HeadgateException refused) {
        if (String.valueOf(refused.getMessage()).isBlank() || refused.remedy().isBlank()) {
            throw new AssertionError("no words", refused);
        }
    }
}
