package io.headgate.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.golden.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A config.yaml of shift_left becomes settings that this program accepts, without any of its secrets. */
class ShiftLeftImportTest {
    private static ShiftLeftImport.Result imported() throws IOException {
        try (InputStream file = ShiftLeftImportTest.class.getResourceAsStream("shift-left.config.yaml")) {
            assertThat(file).isNotNull();
            return ShiftLeftImport.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSettingsAreAsEver() throws IOException {
        ShiftLeftImport.Result result = imported();

        Golden.assertMatches(
                ShiftLeftImportTest.class,
                "shift-left.headgate.yaml",
                result.text() + "# notices:\n# " + String.join("\n# ", result.notices()) + "\n");
    }

    @Test
    void theyAreReadWithoutAFinding() throws IOException {
        assertThat(ConfigReader.read(imported().text(), "headgate.yaml", "shop").findings())
                .isEmpty();
    }

    @Test
    void anEmptySectionStillGivesAnEnvironmentThatIsReadWithoutAFinding() {
        ShiftLeftImport.Result result = ShiftLeftImport.read("kafka:\nflink: {}\n");

        ConfigReader.Result read = ConfigReader.read(result.text(), "headgate.yaml", "shop");

        assertThat(read.findings()).isEmpty();
        assertThat(read.config().environments()).singleElement().satisfies(environment -> assertThat(environment.name())
                .isEqualTo("dev"));
    }

    @Test
    void noSecretIsTakenOver() throws IOException {
        assertThat(imported().toString()).doesNotContain("ABCDKAFKA").doesNotContain("very-secret");
    }

    @Test
    void whatIsNoYamlIsRefusedWithoutBeingRepeated() {
        assertThatThrownBy(() -> ShiftLeftImport.read("api_secret: [hidden"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hidden");
        assertThatThrownBy(() -> ShiftLeftImport.read("")).isInstanceOf(IllegalArgumentException.class);
    }
}
