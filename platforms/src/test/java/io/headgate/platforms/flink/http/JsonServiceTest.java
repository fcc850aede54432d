package io.headgate.platforms.flink.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever comes instead of an answer is told in one line that names the setting to look at. */
class JsonServiceTest {
    private HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aWebPageIsTheWrongAddress() throws IOException {
        assertRefused(service(200, "<html><body>Welcome</body></html>"), PlatformProblem.WRONG_ADDRESS, "web page");
    }

    @Test
    void truncatedJsonIsABadAnswer() throws IOException {
        assertRefused(service(200, "{\"jobs\": [{\"jid\""), PlatformProblem.BAD_ANSWER, "no whole JSON");
    }

    @Test
    void anAnswerOfTenMegabytesIsNotTakenIn() throws IOException {
        assertRefused(service(200, "x".repeat(10 << 20)), PlatformProblem.BAD_ANSWER, "more than 8 MB");
    }

    @Test
    void aRefusedKeyIsToldAsSuch() throws IOException {
        JsonService refusing = service(401, "");

        assertThatThrownBy(() -> refusing.get("/jobs/overview")).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isEqualTo(PlatformProblem.UNAUTHORIZED);
            assertThat(e.getMessage()).contains("HTTP 401");
            assertThat(e.remedy()).contains("'bearer'").contains("'api-key'");
        });
    }

    @Test
    void anUnreachableHostIsTried() {
        JsonService nobody = new JsonService("the SQL Gateway", "gateway", "http://127.0.0.1:1");
        assertRefused(nobody, PlatformProblem.UNREACHABLE, "no answer from the SQL Gateway at 127.0.0.1:1");
    }

    @Test
    void aTextThatIsNoAddressIsRefusedAtOnce() {
        assertThatThrownBy(() -> new JsonService("the SQL Gateway", "gateway", "localhost"))
                .isInstanceOfSatisfying(
                        PlatformException.class, e -> assertThat(e.problem()).isEqualTo(PlatformProblem.WRONG_ADDRESS));
    }

    @Test
    void aGetIsRepeatedWhenItsConnectionBreaksAndAPostIsNot() throws IOException {
        JsonService cutting = service(0, "");
        assertRefused(cutting, PlatformProblem.UNREACHABLE, "no answer");
        assertThat(calls).hasValue(3);
        assertThatThrownBy(() -> cutting.post("/x", JsonService.object())).isInstanceOf(PlatformException.class);
        assertThat(calls).hasValue(4);
    }

    private static void assertRefused(JsonService service, PlatformProblem problem, String says) {
        assertThatThrownBy(() -> service.get("/jobs/overview")).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.getMessage()).contains(says).doesNotContain("\n");
            assertThat(e.remedy()).contains("'gateway'");
        });
    }

    /** @param status 0: the connection is cut */
    private JsonService service(int status, String body) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            if (status != 0) {
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        return new JsonService(
                "the SQL Gateway",
                "gateway",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }
}
