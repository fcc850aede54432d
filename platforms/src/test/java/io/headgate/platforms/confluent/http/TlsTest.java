package io.headgate.platforms.confluent.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that only our own CA vouches for, and that wants to see a certificate. */
class TlsTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private static Path folder;

    private static HttpsServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException, InterruptedException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "it",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        "it.p12",
                        "-storepass",
                        "password")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("it.p12"))) {
            store.load(in, PASSWORD);
        }
        pem("cert.pem", "CERTIFICATE", store.getCertificate("it").getEncoded());
        pem("key.pem", "PRIVATE KEY", store.getKey("it", PASSWORD).getEncoded());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(wantingACertificate(context(store)));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void ourOwnCaAndCertificateAreUsed() {
        assertThat(api(Map.of(
                                "tls.ca",
                                file("cert.pem"),
                                "tls.certificate",
                                file("cert.pem"),
                                "tls.key",
                                file("key.pem")))
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
        assertRefused(Map.of("tls.ca", file("cert.pem")));
    }

    @Test
    void aFileThatIsNoneIsNamed() {
        assertThatThrownBy(() -> api(Map.of("tls.ca", file("none.pem"))))
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
        settings.put("endpoint", "https://127.0.0.1:" + server.getAddress().getPort());
        return TestServer.api(TestServer.settings(settings));
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void pem(String name, String kind, byte[] bytes) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                        + "-----\n");
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException("an empty store needs no file", e);
        }
        trusted.setCertificateEntry("it", store.getCertificate("it"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static HttpsConfigurator wantingACertificate(SSLContext context) {
        return new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        };
    }
}
