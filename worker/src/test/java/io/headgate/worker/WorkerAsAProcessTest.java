package io.headgate.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.workflows.server.SearchAttributes;
import io.temporal.testserver.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole worker in a process of its own, with a PostgreSQL of its own: health, metrics, and how it ends. */
@Tag("heavy")
class WorkerAsAProcessTest {
    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private TestServer.@Nullable PortBoundTestServer temporal;
    private @Nullable Process worker;

    @AfterEach
    void end() throws InterruptedException {
        if (worker != null) {
            worker.destroy();
            if (!worker.waitFor(40, TimeUnit.SECONDS)) {
                worker.destroyForcibly();
            }
        }
        if (temporal != null) {
            temporal.close();
        }
    }

    private Process start(int temporalPort) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        WorkerMain.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("worker.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "CLASSPATH",
                        System.getProperty("java.class.path"),
                        "HEADGATE_PROJECT",
                        folder.toString(),
                        "HEADGATE_TEMPORAL",
                        "127.0.0.1:" + temporalPort,
                        "HEADGATE_TEMPORAL_PLAIN",
                        "true",
                        "HEADGATE_TEMPORAL_IN_MEMORY",
                        "true",
                        "HEADGATE_WORKER_PORT",
                        Integer.toString(port),
                        "HEADGATE_TOKEN",
                        "t"));
        return builder.start();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void await(String path, IntPredicate wanted) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            int status = -1;
            try {
                status = get(path).statusCode();
            } catch (IOException e) {
                // nobody listens yet
            }
            if (wanted.test(status)) {
                return;
            }
            if (System.currentTimeMillis() > end) {
                throw new AssertionError(
                        path + " is " + status + ": " + Files.readString(folder.resolve("worker.log")));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void itIsReadyWhileTemporalAnswersAliveAllTheTimeAndEndsWhenTold() throws Exception {
        int temporalPort = freePort();
        TestServer.PortBoundTestServer server = TestServer.createPortBoundServer(temporalPort, true);
        temporal = server;
        SearchAttributes.register("127.0.0.1:" + temporalPort, "default");
        Process process = start(temporalPort);
        worker = process;

        await("/health/ready", status -> status == 200);
        HttpResponse<String> metrics = get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.body()).contains("headgate_rollouts_waiting").contains("temporal_worker_start_total");

        server.close();
        await("/health/ready", status -> status == 503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);

        process.destroy();
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("worker.log")))
                .contains("ready on")
                .contains("stopping: running steps may save where they are")
                .doesNotContain("HEADGATE_TOKEN");
        assertThat(folder.resolve(".headgate/ledger/data/postmaster.pid")).doesNotExist();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
