package io.headgate.platforms.flink.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.settings.EnvironmentSettings;
import io.headgate.platforms.settings.TlsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gateway and JobManager behind our own CA, a wanted certificate and a proxy that wants to know who asks. */
class AccessTest {
    private static final String HIDDEN = "a-secret-that-nobody-may-see";

    @TempDir
    private static Path folder;

    private static TlsServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        server = new TlsServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ourOwnCaAndCertificateAreUsed() {
        assertThat(get(ownTls(), Map.of()).ok()).isTrue();
        assertThat(server.authorizations()).contains("null");
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() {
        assertUnreachable(Map.of());
    }

    @Test
    void aServerThatWantsACertificateIsNotReachedWithoutOne() {
        assertUnreachable(Map.of("tls.ca", server.file("cert.pem")));
    }

    @Test
    void aTokenAndAPairSignEachRequest() {
        get(ownTls(), Map.of("bearer", new Secret("env", "TOKEN")));
        assertThat(server.authorizations()).contains("Bearer " + HIDDEN);
        get(ownTls(), Map.of("api-key", new Secret("env", "USER"), "api-secret", new Secret("env", "PASSWORD")));
        assertThat(server.authorizations()).anyMatch(value -> value.startsWith("Basic "));
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(Access.of(settings(Map.of(), Map.of("bearer", new Secret("env", "TOKEN")))))
                .hasToString("Access[signed]");
    }

    private static Map<String, String> ownTls() {
        return Map.of(
                "tls.ca", server.file("cert.pem"),
                "tls.certificate", server.file("cert.pem"),
                "tls.key", server.file("key.pem"));
    }

    private static void assertUnreachable(Map<String, String> tls) {
        assertThatThrownBy(() -> get(tls, Map.of()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.UNREACHABLE));
    }

    private static Answer get(Map<String, String> tls, Map<String, Secret> secrets) {
        try (JsonService service =
                new JsonService("the JobManager", "jobmanager", server.address(), Access.of(settings(tls, secrets)))) {
            return service.get("/overview");
        }
    }

    private static EnvironmentSettings settings(Map<String, String> tls, Map<String, Secret> secrets) {
        return new EnvironmentSettings(
                new EnvironmentConfig(
                        "it",
                        "it",
                        false,
                        Platform.FLINK,
                        new TreeMap<>(tls),
                        new TreeMap<>(secrets),
                        List.of(),
                        Policies.DEFAULT),
                reference -> Optional.of(HIDDEN));
    }
}
