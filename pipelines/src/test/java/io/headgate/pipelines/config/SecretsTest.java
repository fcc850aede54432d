package io.headgate.pipelines.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Secrets stand in headgate.yaml by reference only. */
class SecretsTest {
    private static ConfigReader.Result environment(String line) {
        return ConfigReader.read("environments:\n  dev:\n    " + line + "\n", "headgate.yaml", "p");
    }

    @Test
    void aReferenceIsKeptAsAReference() {
        EnvironmentConfig dev =
                environment("api-key: ${env:KEY}").config().environments().get(0);

        assertThat(dev.secrets()).containsEntry("api-key", new Secret("env", "KEY"));
        assertThat(dev.secrets().get("api-key")).hasToString("${env:KEY}");
    }

    @Test
    void aLiteralSecretIsRefusedWithoutBeingRepeated() {
        ConfigReader.Result result = environment("api-secret: hunter2");

        assertThat(result.config().environments().get(0).secrets()).isEmpty();
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.at()).isEqualTo("headgate.yaml:3:17");
            assertThat(finding.message() + finding.remedy()).doesNotContain("hunter2");
        });
    }

    @Test
    void aLiteralPasswordOfTheKafkaClientIsRefusedToo() {
        ConfigReader.Result result = environment("kafka: {sasl.jaas.config: 'x password=hunter2'}");

        assertThat(result.findings()).hasSize(1);
        assertThat(result.config().toString()).doesNotContain("hunter2");
    }

    @Test
    void keysPerServiceAreRead() {
        EnvironmentConfig dev = environment("keys: {flink: {api-key: '${file:/run/k}', api-secret: '${env:S}'}}")
                .config()
                .environments()
                .get(0);

        assertThat(dev.secrets().keySet()).containsExactly("keys.flink.api-key", "keys.flink.api-secret");
    }
}
