package io.headgate.platforms.answers;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Platform;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Secret;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.confluent.ConfluentPlatform;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever Confluent Cloud answers is read, or refused as a {@link PlatformException} in one line, soon. An input's first byte
 * chooses what is asked, its second the status, the rest is the answer. The build replays the inputs beside the resources of this
 * package; to search for more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 JAZZER_SSRF_PERMISSIVE_UNTIL_CONFIGURED=1 mvn -pl platforms -am -Djazzer.hooks=true -Dtest=ConfluentAnswersFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class ConfluentAnswersFuzzTest {
    private static final Duration HUNG = Duration.ofSeconds(30);
    /** None that is worth repeating, which would take its pauses. */
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 201, 202, 204, 400, 404, 409, 422);

    private static OddServer server;
    private static FlinkPlatform platform;

    @BeforeAll
    static void open() {
        server = new OddServer();
        EnvironmentConfig environment = new EnvironmentConfig(
                "dev",
                "dev",
                false,
                Platform.CONFLUENT,
                Map.of(
                        "organization", "o",
                        "environment", "env-1",
                        "endpoint", server.base(),
                        "compute-pool", "lfcp-1",
                        "cluster", "lkc-1",
                        "catalog", "c",
                        "database", "d",
                        "region", "us-west-2",
                        "cloud", "aws",
                        "requests-per-second", "90000"),
                Map.of("api-key", new Secret("env", "K"), "api-secret", new Secret("env", "S")),
                List.of(),
                Policies.DEFAULT);
        platform = ConfluentPlatform.open(new EnvironmentSettings(environment, reference -> Optional.of("secret")));
    }

    @AfterAll
    static void close() {
        platform.close();
        server.close();
    }

    @FuzzTest(maxDuration = "5m", maxExecutions = 100_000)
    void everyAnswerIsReadOrRefused(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int status = STATUSES.get(Byte.toUnsignedInt(input[1]) % STATUSES.size());
        server.answer(status, status == 204 ? new byte[0] : Arrays.copyOfRange(input, 2, input.length));
        try {
            assertTimeoutPreemptively(HUNG, () -> ask(Byte.toUnsignedInt(input[0]) % 7));
        } catch (PlatformException refused) {
            if (refused.getMessage() == null
                    || refused.getMessage().contains("\n")
                    || refused.remedy().isEmpty()) {
                throw new AssertionError("not one line with a remedy", refused);
            }
        }
    }

    private static Object ask(int what) {
        return switch (what) {
            case 0 -> platform.statements().list(StatementFilter.ALL);
            case 1 -> platform.statements().find("s");
            case 2 -> platform.statements().health("s");
            case 3 -> platform.statements().neverRan("s", "u");
            case 4 -> platform.pools().list();
            case 5 -> platform.pools().find("p");
            default -> platform.topics().list();
        };
    }
}
