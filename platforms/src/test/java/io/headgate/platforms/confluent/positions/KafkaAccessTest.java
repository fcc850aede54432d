package io.headgate.platforms.confluent.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How Kafka itself is reached beside Confluent Cloud's REST services. */
class KafkaAccessTest {
    private static final String BOOTSTRAP = "kafka.bootstrap.servers";
    private static final Map<String, Secret> KEYS =
            Map.of("api-key", new Secret("env", "KEY"), "api-secret", new Secret("env", "SECRET"));

    @Test
    void nothingIsReachedThatTheEnvironmentDoesNotName() {
        try (KafkaAccess access = access(Map.of(), KEYS)) {
            assertThat(access.configured()).isFalse();
            assertThat(access.cluster()).isEmpty();
        }
    }

    @Test
    void theKeyIsShownToKafkaOverTls() {
        try (KafkaAccess access = access(Map.of(BOOTSTRAP, "pkc-1:9092"), KEYS)) {
            assertThat(access.properties())
                    .containsEntry("bootstrap.servers", "pkc-1:9092")
                    .containsEntry("security.protocol", "SASL_SSL")
                    .containsEntry("sasl.mechanism", "PLAIN")
                    .containsEntry(
                            "sasl.jaas.config",
                            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"the KEY\""
                                    + " password=\"the SECRET\";");
            assertThat(access).hasToString("KafkaAccess[configured]");
        }
    }

    @Test
    void theKeyForKafkaGoesBeforeTheKeyForAll() {
        Map<String, Secret> own = Map.of(
                "api-key", new Secret("env", "KEY"),
                "api-secret", new Secret("env", "SECRET"),
                "keys.kafka.api-key", new Secret("env", "KAFKA_KEY"),
                "keys.kafka.api-secret", new Secret("env", "KAFKA_SECRET"));
        try (KafkaAccess access = access(Map.of(BOOTSTRAP, "pkc-1:9092"), own)) {
            assertThat(access.properties().get("sasl.jaas.config"))
                    .contains("the KAFKA_KEY")
                    .contains("the KAFKA_SECRET");
        }
    }

    @Test
    void anotherProtocolIsLeftToTheEnvironment() {
        try (KafkaAccess access = access(Map.of(BOOTSTRAP, "k:1", "kafka.security.protocol", "PLAINTEXT"), KEYS)) {
            assertThat(access.properties())
                    .isEqualTo(Map.of("bootstrap.servers", "k:1", "security.protocol", "PLAINTEXT"));
        }
    }

    @Test
    void bootstrapServersWithoutAKeyAreNamed() {
        try (KafkaAccess access =
                access(Map.of(BOOTSTRAP, "pkc-1:9092"), Map.of("bearer", new Secret("env", "TOKEN")))) {
            assertThatThrownBy(access::cluster)
                    .isInstanceOf(HeadgateException.class)
                    .hasMessageContaining("no key for them");
        }
    }

    private static KafkaAccess access(Map<String, String> settings, Map<String, Secret> secrets) {
        EnvironmentConfig environment = new EnvironmentConfig(
                "prod", "prod", false, Platform.CONFLUENT, settings, secrets, List.of(), Policies.DEFAULT);
        return new KafkaAccess(new EnvironmentSettings(environment, secret -> Optional.of("the " + secret.name())));
    }
}
