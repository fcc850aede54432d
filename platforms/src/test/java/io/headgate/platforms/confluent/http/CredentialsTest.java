package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final Map<String, Secret> PAIR =
            Map.of("api-key", new Secret("env", "all"), "api-secret", new Secret("env", "all"));

    @Test
    void aServiceTakesItsOwnKeysFirst() {
        Map<String, Secret> secrets = Map.of(
                "api-key", new Secret("env", "all"),
                "api-secret", new Secret("env", "all"),
                "keys.kafka.api-key", new Secret("env", "kafka"),
                "keys.kafka.api-secret", new Secret("env", "kafka"));

        assertThat(signed(Credentials.of(settings(secrets, Map.of()), Service.KAFKA))
                        .header("Authorization"))
                .isEqualTo("Basic a2Fma2E6a2Fma2E=");
        assertThat(signed(Credentials.of(settings(secrets, Map.of()), Service.FLINK))
                        .header("Authorization"))
                .isEqualTo("Basic YWxsOmFsbA==");
    }

    @Test
    void aBearerComesWithItsIdentityPool() {
        Request request = signed(Credentials.of(
                settings(Map.of("bearer", new Secret("env", "token")), Map.of("identity-pool", "pool-1")),
                Service.FLINK));

        assertThat(request.header("Authorization")).isEqualTo("Bearer token");
        assertThat(request.header("Confluent-Identity-Pool-Id")).isEqualTo("pool-1");
    }

    @Test
    void nobodyReadsTheSecretOffTheText() {
        assertThat(Credentials.of(settings(PAIR, Map.of()), Service.FLINK).toString())
                .isEqualTo("Credentials['api-key' and 'api-secret']");
    }

    private static Request signed(Credentials credentials) {
        Request.Builder request = new Request.Builder().url("http://localhost/");
        credentials.sign(request);
        return request.build();
    }

    private static EnvironmentSettings settings(Map<String, Secret> secrets, Map<String, String> settings) {
        return new EnvironmentSettings(
                new EnvironmentConfig(
                        "dev", "dev", false, Platform.CONFLUENT, settings, secrets, List.of(), Policies.DEFAULT),
                reference -> Optional.of(reference.name()));
    }
}
