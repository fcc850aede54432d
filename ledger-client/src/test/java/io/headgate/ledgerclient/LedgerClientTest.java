package io.headgate.ledgerclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.ledger.Ledger;
import io.headgate.ledger.embedded.EmbeddedPostgres;
import io.headgate.ledger.execution.ExecutionKey;
import io.headgate.ledger.execution.RolloutStart;
import io.headgate.ledger.execution.StepEnded;
import io.headgate.ledger.execution.TouchedObjects;
import io.headgate.ledger.http.LedgerServer;
import io.headgate.ledger.lease.LeaseMode;
import io.headgate.ledger.lease.LeaseRequest;
import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.registry.TableFacts;
import io.headgate.ledger.store.PostgresLedger;
import io.headgate.ledger.token.Role;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.SourcePosition;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerClientTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static Ledger ledger;
    private static LedgerServer server;
    private static LedgerClient client;

    @BeforeAll
    static void startLedger() {
        postgres = EmbeddedPostgres.open(folder, 0);
        ledger = PostgresLedger.open(postgres.address(), 4);
        server = LedgerServer.start(ledger, "127.0.0.1", 0);
        client = client(ledger.tokens().create("cli", Role.DEPLOYER));
    }

    @AfterAll
    static void stopLedger() {
        client.close();
        server.close();
        ledger.close();
        postgres.close();
    }

    @Test
    void anArtifactIsUploadedOnceAndComesBack() {
        byte[] bytes = "{\"a\":\"\u00fc\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String digest = Digest.of(bytes);
        assertThat(client.has(digest)).isFalse();
        client.upload("SNAPSHOT", digest, bytes);
        client.upload("SNAPSHOT", digest, bytes);
        assertThat(client.has(digest)).isTrue();
        assertThat(client.artifact(digest).orElseThrow()).isEqualTo(bytes);
        assertThat(client.artifact(Digest.of("nothing"))).isEmpty();
    }

    @Test
    void aRolloutIsReadWithAllThatBelongsToIt() {
        String id = client.newRolloutId("dev", LocalDate.of(2026, 11, 21), "ab");
        ledger.executions()
                .startRollout(new RolloutStart("dev", id, "w", "run", "plan", "DEPLOY", Optional.empty(), "me", NOW));
        ledger.executions()
                .endStep(new StepEnded(
                        new ExecutionKey("dev", id, "w", "run", "z/start", Optional.of("z"), false, 1),
                        StepKind.START,
                        "DONE",
                        1,
                        "started",
                        TouchedObjects.statement("s", "u"),
                        NOW));
        ledger.positions()
                .take(new io.headgate.ledger.position.TakenPositions(
                        new PositionKey("dev", id, "z/stop", 1, "s", "u"),
                        "z",
                        List.of(new SourcePosition("orders", Optional.of("t"), Map.of(0, 5L))),
                        Optional.empty(),
                        NOW));

        RolloutDetail detail = client.rollout("dev", id);
        assertThat(detail.steps().get(0).touched().statement()).contains("s");
        assertThat(detail.tables().get(0).table()).isEqualTo("z");
        assertThat(client.rollouts("dev", Optional.of("z"), Optional.empty(), Optional.empty(), 5)
                        .items())
                .containsExactly(detail.rollout());
        assertThat(client.positions("dev", id).get(0).positions().get(0).offsets())
                .isEqualTo(Map.of(0, 5L));
        assertThat(client.audit("dev", Optional.of(id), Optional.empty(), 5).items())
                .isEmpty();
    }

    @Test
    void theRegistryAndTheLeasesAreRead() {
        ledger.registry().note("reg", List.of(new TableFacts("z", "p", "fact", true, Optional.of("h"))));
        ledger.leases().acquire(new LeaseRequest("reg", "r", "w", "run", Map.of("z", LeaseMode.EXCLUSIVE), List.of()));
        assertThat(client.pipelines("reg").get(0).facts().owner()).isEqualTo("p");
        assertThat(client.leases("reg").get(0).tables()).isEqualTo(Map.of("z", "EXCLUSIVE"));
    }

    @Test
    void aWrongTokenIsRejected() {
        try (LedgerClient stranger = client("wrong")) {
            failsWith(FailureCode.CONFIG, () -> stranger.has(Digest.of("a")));
            failsWith(FailureCode.CONFIG, () -> stranger.leases("dev"));
        }
    }

    @Test
    void aLedgerThatIsNotThereCannotBeReached() {
        try (LedgerClient nowhere = new LedgerClient(LedgerAddress.of("http://127.0.0.1:1", "t"))) {
            failsWith(FailureCode.CANNOT_CONNECT, nowhere::ready);
        }
    }

    @Test
    void whatTheLedgerRefusesKeepsItsCode() {
        failsWith(FailureCode.UNKNOWN_TABLE, () -> client.rollout("dev", "nothing"));
        failsWith(FailureCode.USAGE, () -> client.upload("SNAPSHOT", Digest.of("a"), new byte[] {1}));
    }

    private static LedgerClient client(String token) {
        return new LedgerClient(LedgerAddress.of("http://127.0.0.1:" + server.port(), token));
    }

    private static void failsWith(FailureCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HeadgateException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
