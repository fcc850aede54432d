package io.headgate.platforms.flink.jobmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.http.JsonService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who answers in the place of a JobManager is found out by the first question. */
class JobManagerTest {
    private @Nullable HttpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void aServiceWithoutAnOverviewIsNoJobManager() throws IOException {
        assertWrongAddress(answering(404, "{\"errors\":[\"Not found: /jobs/overview\"]}"));
    }

    @Test
    void anOverviewOfSomethingElseIsNoJobManager() throws IOException {
        assertWrongAddress(answering(200, "{\"versions\":[\"V2\"]}"));
    }

    private static void assertWrongAddress(JobManager jobs) {
        assertThatThrownBy(jobs::jobs).isInstanceOfSatisfying(PlatformException.class, e -> {
            assertThat(e.problem()).isEqualTo(PlatformProblem.WRONG_ADDRESS);
            assertThat(e.getMessage()).contains("is no JobManager").doesNotContain("\n");
            assertThat(e.remedy()).contains("'jobmanager'");
        });
    }

    private JobManager answering(int status, String body) throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server = started;
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        started.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        started.start();
        return new JobManager(new JsonService(
                "the JobManager",
                "jobmanager",
                "http://127.0.0.1:" + started.getAddress().getPort()));
    }
}
