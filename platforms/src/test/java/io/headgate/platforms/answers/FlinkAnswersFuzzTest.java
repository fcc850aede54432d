package io.headgate.platforms.answers;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.flink.gateway.SqlGateway;
import io.headgate.platforms.flink.http.JsonService;
import io.headgate.platforms.flink.jobmanager.JobManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever JobManager and SQL Gateway answer is read, or refused as a {@link PlatformException}, soon. An input's first byte
 * chooses what is asked, its second the status, the rest is the answer. The build replays the inputs beside the resources of this
 * package; to search for more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 JAZZER_SSRF_PERMISSIVE_UNTIL_CONFIGURED=1 mvn -pl platforms -am -Djazzer.hooks=true -Dtest=FlinkAnswersFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class FlinkAnswersFuzzTest {
    private static final Duration HUNG = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMillis(50);
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 201, 202, 400, 404, 409, 500);
    private static final String JOB = "0123456789abcdef0123456789abcdef";

    private static OddServer server;
    private static JobManager jobs;
    private static SqlGateway gateway;

    @BeforeAll
    static void open() {
        server = new OddServer()
                .knowing("GET /api_versions", "{\"versions\":[\"V1\",\"V2\"]}")
                .knowing("POST /v2/sessions/s/statements", "{\"operationHandle\":\"o\"}")
                .knowing("POST /v2/sessions", "{\"sessionHandle\":\"s\"}");
        jobs = new JobManager(new JsonService("the JobManager", "jobmanager", server.base()));
        gateway = new SqlGateway(new JsonService("the SQL Gateway", "gateway", server.base()), session -> {});
    }

    @AfterAll
    static void close() {
        gateway.close();
        jobs.close();
        server.close();
    }

    @FuzzTest(maxDuration = "5m", maxExecutions = 100_000)
    void everyAnswerIsReadOrRefused(byte[] input) {
        if (input.length < 2) {
            return;
        }
        server.answer(
                STATUSES.get(Byte.toUnsignedInt(input[1]) % STATUSES.size()),
                Arrays.copyOfRange(input, 2, input.length));
        try {
            assertTimeoutPreemptively(HUNG, () -> ask(Byte.toUnsignedInt(input[0]) % 10));
        } catch (PlatformException refused) {
            if (refused.getMessage() == null || refused.remedy().isEmpty()) {
                throw new AssertionError("no words", refused);
            }
        }
    }

    private static Object ask(int what) {
        return switch (what) {
            case 0 -> jobs.jobs();
            case 1 -> jobs.job(JOB);
            case 2 -> jobs.everDeployed(JOB);
            case 3 -> jobs.parameters(JOB);
            case 4 -> jobs.operators(JOB);
            case 5 -> jobs.checkpoints(JOB);
            case 6 -> jobs.faults(JOB);
            case 7 -> jobs.savepoint(JOB, JOB);
            case 8 -> jobs.metrics(JOB, "v", name -> true);
            default -> gateway.run("SHOW TABLES", Map.of(), PATIENCE);
        };
    }
}
