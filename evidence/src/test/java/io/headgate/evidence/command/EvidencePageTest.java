package io.headgate.evidence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.evidence.report.EvidencePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EvidencePageTest {
    /** After a measurement: {@code headgate evidence pages}. */
    @Test
    void thePublishedPageIsMadeOfThePublishedResults() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "evidence.md"));

        assertThat(page).isEqualTo(EvidencePage.of(PagesCommand.sections(Path.of("results"))));
    }
}
