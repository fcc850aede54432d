package io.headgate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.position.TakenPositions;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.SourcePosition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static Ledger ledger;

    @BeforeAll
    static void openLedger() {
        ledger = TestLedger.open();
    }

    @AfterAll
    static void closeLedger() {
        ledger.close();
    }

    @Test
    void whatWasTakenComesBackAsItWas() {
        TakenPositions taken = taken("r1", 1, Optional.of("file:/savepoint"), position(Map.of(0, 5L, 1, 7L)));

        ledger.positions().take(taken);

        assertThat(ledger.positions().find(taken.key())).contains(taken);
    }

    @Test
    void positionsAreNeverReplacedByNone() {
        TakenPositions taken = taken("r2", 1, Optional.of("file:/savepoint"), position(Map.of(0, 5L)));
        ledger.positions().take(taken);

        ledger.positions()
                .take(taken("r2", 1, Optional.empty(), new SourcePosition("orders", Optional.empty(), Map.of())));

        assertThat(ledger.positions().find(taken.key())).contains(taken);
    }

    @Test
    void positionsAreNeverReplacedByOthers() {
        TakenPositions taken = taken("r3", 1, Optional.empty(), position(Map.of(0, 5L)));
        ledger.positions().take(taken);

        ledger.positions().take(taken("r3", 1, Optional.empty(), position(Map.of(0, 6L))));

        assertThat(ledger.positions().find(taken.key())).contains(taken);
    }

    @Test
    void anotherEpochIsAnotherStop() {
        ledger.positions().take(taken("r4", 1, Optional.empty(), position(Map.of(0, 5L))));
        TakenPositions second = taken("r4", 2, Optional.empty(), position(Map.of(0, 9L)));
        ledger.positions().take(second);

        assertThat(ledger.positions().newest("dev", "r4", "s1")).contains(second);
        assertThat(ledger.positions().ofRollout("dev", "r4")).hasSize(2);
    }

    @Test
    void aStopThatYieldedNothingIsRefused() {
        assertThatThrownBy(() -> ledger.positions().take(taken("r5", 1, Optional.empty())))
                .isInstanceOf(HeadgateException.class)
                .hasMessageContaining("neither positions nor a savepoint");
    }

    private static SourcePosition position(Map<Integer, Long> offsets) {
        return new SourcePosition("orders", Optional.of("topic-1"), offsets);
    }

    private static TakenPositions taken(
            String rollout, int epoch, Optional<String> savepoint, SourcePosition... positions) {
        return new TakenPositions(
                new PositionKey("dev", rollout, "z/stop", epoch, "s1", "u1"), "z", List.of(positions), savepoint, NOW);
    }
}
