package io.headgate.workflows.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a process looks for Temporal, what it shows there, and what it says when it is not let in. */
class TemporalConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RecordingServer server = new RecordingServer();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @AfterEach
    void lower() {
        server.close();
    }

    private TemporalSettings named(String namespace, Map<String, String> variables) {
        return new TemporalSettings(
                Optional.of(server.address()), Optional.of(namespace), true, Optional.empty(), variables);
    }

    private static HeadgateException failure(TemporalSettings settings) {
        try (TemporalConnection temporal = TemporalConnection.open(settings, service -> {})) {
            return catchThrowableOfType(HeadgateException.class, () -> temporal.requireAnswer(PATIENCE));
        }
    }

    @Test
    void addressNamespaceAndApiKeyComeFromTheClientProfile() throws IOException {
        Path profile = folder.resolve("temporal.toml");
        Files.writeString(
                profile,
                "[profile.work]\naddress = \"" + server.address() + "\"\nnamespace = \"" + RecordingServer.NAMESPACE
                        + "\"\napi_key = \"the-key\"\n[profile.work.tls]\ndisabled = true\n");
        Map<String, String> variables = Map.of("TEMPORAL_CONFIG_FILE", profile.toString(), "TEMPORAL_PROFILE", "work");
        TemporalSettings settings =
                new TemporalSettings(Optional.empty(), Optional.empty(), true, Optional.empty(), variables);

        try (TemporalConnection temporal = TemporalConnection.open(settings, service -> {})) {
            temporal.requireAnswer(PATIENCE);

            assertThat(temporal.target()).isEqualTo(server.address());
            assertThat(temporal.namespace()).isEqualTo(RecordingServer.NAMESPACE);
            assertThat(server.credentials()).contains("Bearer the-key");
        }
        assertThat(ClientProfile.address(variables)).contains(server.address());
        assertThat(settings.toString()).doesNotContain("the-key");
    }

    @Test
    void tlsIsSpokenWhereTheProfileSaysSo() {
        HeadgateException problem = failure(named(RecordingServer.NAMESPACE, Map.of("TEMPORAL_TLS", "true")));

        assertThat(problem).as("the server speaks no TLS").isNotNull();
        assertThat(problem.code()).isEqualTo(FailureCode.CANNOT_CONNECT);
    }

    @Test
    void aServerOfOnesOwnWantsNoProfile() {
        TemporalSettings plain = new TemporalSettings(
                Optional.of(server.address()),
                Optional.of(RecordingServer.NAMESPACE),
                false,
                Optional.empty(),
                Map.of("TEMPORAL_TLS", "true", "TEMPORAL_API_KEY", "the-key"));

        assertThat(failure(plain)).isNull();
        assertThat(server.credentials()).isEmpty();
    }

    @Test
    void anUnknownNamespaceIsNamed() {
        HeadgateException problem = failure(named("nowhere", Map.of()));

        assertThat(problem.code()).isEqualTo(FailureCode.CONFIG);
        assertThat(problem).hasMessage("Temporal at " + server.address() + " has no namespace 'nowhere'");
        assertThat(problem.remedy()).contains("HEADGATE_NAMESPACE");
    }

    @Test
    void aKeyThatIsRefusedIsASetting() {
        HeadgateException problem = failure(named(
                RecordingServer.NAMESPACE,
                Map.of("TEMPORAL_API_KEY", RecordingServer.BAD_KEY, "TEMPORAL_TLS", "false")));

        assertThat(problem.code()).isEqualTo(FailureCode.CONFIG);
        assertThat(problem)
                .hasMessageContaining("does not let us into namespace")
                .hasMessageNotContaining("io.grpc");
    }

    @Test
    void aKeyFileWithoutAKeyIsASetting() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "c2hvcnQ=");
        TemporalSettings settings = new TemporalSettings(
                Optional.of(server.address()), Optional.empty(), false, Optional.of(file), Map.of());

        HeadgateException problem =
                catchThrowableOfType(HeadgateException.class, () -> TemporalConnection.open(settings, service -> {}));

        assertThat(problem.code()).isEqualTo(FailureCode.CONFIG);
        assertThat(problem.remedy()).contains("openssl rand -base64 32");
    }
}
