package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches a webhook, and what is said when it does not. */
class SignedWebhookTest {
    private static final byte[] BODY = "{\"outcome\":\"found\"}".getBytes(StandardCharsets.UTF_8);

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 204;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            seen.add(call.getRequestMethod() + " " + call.getRequestHeaders().getFirst("X-Headgate-Signature") + " "
                    + call.getRequestHeaders().getFirst("X-Headgate-Delivery") + " "
                    + new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SignedWebhook webhook(Optional<String> secret) {
        return SignedWebhook.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/s3cret-path",
                secret,
                "webhook of environment dev");
    }

    private void refused(int answer, FailureCode code) {
        status = answer;
        assertThatThrownBy(() -> webhook(Optional.empty()).post(BODY, "run-1"))
                .isInstanceOfSatisfying(HeadgateException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.getMessage()).isEqualTo("webhook of environment dev answered " + answer);
                });
    }

    @Test
    void theDocumentIsPostedAndSigned() {
        webhook(Optional.of("key")).post(BODY, "run-1");

        // printf '{"outcome":"found"}' | openssl dgst -sha256 -hmac key
        assertThat(seen)
                .containsExactly(
                        "POST sha256=ab479b6d94bcfdeb1eab63ad43795d05960965e41c5906f72676e0201f6db34f run-1 {\"outcome\":\"found\"}");
    }

    @Test
    void withoutASecretNothingIsSigned() {
        webhook(Optional.empty()).post(BODY, "run-1");

        assertThat(seen).containsExactly("POST null run-1 {\"outcome\":\"found\"}");
    }

    @Test
    void whatMayWorkLaterIsToldApartFromWhatWillNot() {
        refused(503, FailureCode.CANNOT_CONNECT);
        refused(429, FailureCode.CANNOT_CONNECT);
        refused(410, FailureCode.CONFIG);
        refused(302, FailureCode.CONFIG);
    }

    @Test
    void nobodyThereIsToldWithoutTheAddress() {
        SignedWebhook nobody = SignedWebhook.of("http://127.0.0.1:9/s3cret-path", Optional.empty(), "webhook of dev");

        assertThatThrownBy(() -> nobody.post(BODY, "run-1"))
                .isInstanceOfSatisfying(HeadgateException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(FailureCode.CANNOT_CONNECT);
                    assertThat(problem.getMessage() + problem.remedy())
                            .doesNotContain("s3cret")
                            .doesNotContain("127.0.0.1");
                });
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutBeingShown() {
        for (String address : List.of("s3cret", "ftp://h/s3cret", "https://", "http://h:x y/s3cret")) {
            assertThatThrownBy(() -> SignedWebhook.of(address, Optional.empty(), "webhook of dev"))
                    .hasMessage("webhook of dev is no http address");
        }
    }
}
