package io.headgate.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import org.junit.jupiter.api.Test;

/** What is wrong with headgate.yaml, and where. */
class ConfigFindingsTest {
    private static ConfigReader.Result read(String text) {
        return ConfigReader.read(text, "headgate.yaml", "fallback");
    }

    @Test
    void anEmptyFileGivesTheDefaults() {
        ConfigReader.Result result = read("");

        assertThat(result.findings()).isEmpty();
        assertThat(result.config()).isEqualTo(ProjectConfig.defaults("fallback"));
    }

    @Test
    void anUnknownSettingIsFoundAtItsKeyAndTheKnownOnesAreNamed() {
        ConfigReader.Result result = read("project: shop\nlayer: [a]\n");

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.at()).isEqualTo("headgate.yaml:2:1");
            assertThat(finding.message()).contains("'layer'");
            assertThat(finding.remedy()).contains("layers");
        });
    }

    @Test
    void everyFindingComesAtOnceInTheOrderOfTheFile() {
        ConfigReader.Result result = read("""
                pipelines: /etc
                environments:
                  dev:
                    platform: oracle
                    policies: {settle: soon, max-parallel: 0}
                """);

        assertThat(result.findings())
                .extracting(Finding::at)
                .containsExactly(
                        "headgate.yaml:1:12", "headgate.yaml:4:15", "headgate.yaml:5:24", "headgate.yaml:5:44");
        assertThat(result.findings()).extracting(Finding::code).containsOnly(FindingCode.CONFIG_INVALID);
    }

    @Test
    void textThatIsNoYamlIsOneFindingWithItsPlace() {
        ConfigReader.Result result = read("project: shop\nlayers: [a, b\nenvironments: {}\n");

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isGreaterThan(1);
            assertThat(finding.message()).startsWith("not valid YAML");
        });
    }

    @Test
    void aSettingTwiceIsFound() {
        assertThat(read("project: a\nproject: b\n").findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("twice"));
    }

    @Test
    void twoDefaultEnvironmentsAreFound() {
        ConfigReader.Result result = read("environments:\n  a: {default: true}\n  b: {default: true}\n");

        assertThat(result.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("default: true"));
    }

    @Test
    void aFolderThatLeadsOutOfTheProjectIsRefused() {
        assertThat(read("pipelines: ../other\n").findings()).hasSize(1);
        assertThat(read("pipelines: ../other\n").config().pipelines()).isEqualTo("pipelines");
    }

    @Test
    void aPatternThatIsNoRegularExpressionIsFound() {
        assertThat(read("naming: {fact: '('}\n").findings())
                .extracting(Finding::at)
                .containsExactly("headgate.yaml:1:16");
    }

    @Test
    void oddTextNeverThrows() {
        for (String text :
                new String[] {"- a\n- b\n", "just words", "\u0000", "a: &x [*x]", "? : :", "project: {a: b}"}) {
            assertThat(read(text).config()).isNotNull();
        }
    }
}
