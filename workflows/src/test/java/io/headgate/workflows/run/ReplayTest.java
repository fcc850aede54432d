package io.headgate.workflows.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.fixture.Histories;
import io.temporal.common.WorkflowExecutionHistory;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rollouts that began on an earlier version go on with this one. One folder per version; a new one is written with
 * {@code mvn -pl workflows -am test -Dheadgate.histories=DIR}.
 */
class ReplayTest {
    private static List<Path> files() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(ReplayTest.class.getResource("/histories"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aRecordedHistoryLeadsToTheSameCommands(Path file) throws IOException {
        Histories.replay(WorkflowExecutionHistory.fromJson(Files.readString(file)));
    }

    @Test
    void everyPathIsRecorded() throws Exception {
        assertThat(files().stream().map(file -> file.getFileName().toString()))
                .contains(
                        "stepsRunInTheOrderOfTheirEdges-1.json",
                        "aRetryIsANewEffectAfterAnotherLook-1.json",
                        "aFailureTakesBackWhatWasDone-1.json",
                        "aStuckCompensationIsToldAndTheRestGoesOn-1.json",
                        "aPausedRolloutBeginsNothingMore-1.json",
                        "cancellingMeansAborting-1.json",
                        "anApprovedRolloutBegins-1.json",
                        "everyStepHasOneEffectAcrossRuns-2.json",
                        "aBranchIsReadComparedAndCommitted-1.json",
                        "driftIsAPlanReadAsFindings-1.json",
                        "aWebhookThatRefusesDoesNotHideWhatWasFound-1.json",
                        "aRunThatCannotLookIsWrittenDownToldOfAndFails-1.json");
    }
}
