package io.headgate.platforms.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingSettingIsNamedWithItsPlace() {
        assertThatThrownBy(() -> settings(Map.of()).required("region"))
                .isInstanceOfSatisfying(HeadgateException.class, missing -> {
                    assertThat(missing.code()).isEqualTo(FailureCode.CONFIG);
                    assertThat(missing.remedy()).contains("environments.dev.region");
                });
    }

    @Test
    void secretsComeFromVariablesAndFiles() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "from file\n");

        EnvironmentSettings settings = settings(Map.of("KEY", "from variable"));

        assertThat(settings.requiredSecret("api-key")).isEqualTo("from variable");
        assertThat(settings.requiredSecret("api-secret")).isEqualTo("from file");
    }

    @Test
    void aReferenceThatFindsNothingIsNamed() {
        assertThatThrownBy(() -> settings(Map.of("KEY", " ")).requiredSecret("api-key"))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("${env:KEY}");
        assertThatThrownBy(() -> settings(Map.of()).requiredSecret("api-secret"))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("${file:secret.txt}");
    }

    private EnvironmentSettings settings(Map<String, String> variables) {
        return new EnvironmentSettings(
                new EnvironmentConfig(
                        "dev",
                        "dev",
                        false,
                        Platform.CONFLUENT,
                        Map.of(),
                        Map.of("api-key", new Secret("env", "KEY"), "api-secret", new Secret("file", "secret.txt")),
                        List.of(),
                        Policies.DEFAULT),
                new SystemSecrets(variables, folder));
    }
}
