package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.settings.TlsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that only our own CA vouches for, and that wants to see a certificate. */
class TlsTest {
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
        assertThat(api(Map.of(
                                "tls.ca",
                                server.file("cert.pem"),
                                "tls.certificate",
                                server.file("cert.pem"),
                                "tls.key",
                                server.file("key.pem")))
                        .get(List.of("x"), Map.of())
                        .ok())
                .isTrue();
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTrusted() {
        assertRefused(Map.of());
    }

    @Test
    void aServerThatWantsACertificateIsNotReachedWithoutOne() {
        assertRefused(Map.of("tls.ca", server.file("cert.pem")));
    }

    @Test
    void aFileThatIsNoneIsNamed() {
        assertThatThrownBy(() -> api(Map.of("tls.ca", server.file("none.pem"))))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("tls.ca");
    }

    private static void assertRefused(Map<String, String> tls) {
        Api api = api(tls);
        assertThatThrownBy(() -> api.get(List.of("x"), Map.of()))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.UNREACHABLE));
    }

    private static Api api(Map<String, String> tls) {
        Map<String, String> settings = new TreeMap<>(tls);
        settings.put("endpoint", server.address());
        return TestServer.api(TestServer.settings(settings));
    }
}
