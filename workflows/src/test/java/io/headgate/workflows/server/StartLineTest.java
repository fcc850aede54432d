package io.headgate.workflows.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartLineTest {
    @Test
    void theTunedLineOfALaptop() {
        StartLine line =
                new StartLine("temporal", 7233, Optional.of(8233), Optional.of("/data/temporal.db"), "headgate");

        assertThat(String.join(" ", line.command()))
                .isEqualTo("temporal server start-dev --ip 127.0.0.1 --port 7233 --log-level warn --ui-port 8233"
                        + " --db-filename /data/temporal.db --sqlite-pragma journal_mode=wal"
                        + " --sqlite-pragma synchronous=normal --namespace headgate"
                        + " --search-attribute HeadgateEnvironment=Keyword"
                        + " --search-attribute HeadgateProduct=KeywordList"
                        + " --search-attribute HeadgateCommit=Keyword"
                        + " --search-attribute HeadgatePhase=Keyword"
                        + " --search-attribute HeadgateRequestedBy=Keyword"
                        + " --search-attribute HeadgateKind=Keyword"
                        + " --dynamic-config-value history.transferProcessorMaxPollRPS=2000"
                        + " --dynamic-config-value history.timerProcessorMaxPollRPS=2000"
                        + " --dynamic-config-value history.visibilityProcessorMaxPollRPS=2000"
                        + " --dynamic-config-value history.timerProcessorMaxTimeShift=\"10ms\""
                        + " --dynamic-config-value history.workflowIdReuseMinimalInterval=\"0s\""
                        + " --dynamic-config-value system.enableActivityEagerExecution=true");
    }

    @Test
    void withoutUiAndFileItIsHeadlessAndInMemory() {
        assertThat(new StartLine("temporal", 1, Optional.empty(), Optional.empty(), "n").command())
                .contains("--headless")
                .doesNotContain("--db-filename", "--sqlite-pragma");
    }
}
