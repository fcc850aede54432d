package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.load.KeyTally;
import io.headgate.lab.load.LoadOptions;
import io.headgate.lab.load.RateProducer;
import io.headgate.lab.load.SinkVerifier;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One statement takes over from another while records keep coming. */
class CarryOverTest {
    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void aChangedStatementTakesOverUnderLoadWithNothingLostAndNothingTwice() {
        engine.complete("CREATE TABLE flow_in (id BIGINT, v STRING) DISTRIBUTED BY HASH(id) INTO 3 BUCKETS");
        engine.complete("CREATE TABLE flow_out (id BIGINT, note STRING) DISTRIBUTED INTO 2 BUCKETS");
        LoadOptions load = LoadOptions.parse(
                "--bootstrap",
                engine.engine().endpoints().bootstrap(),
                "--topic",
                "flow_in",
                "--sink",
                "flow_out",
                "--rate",
                "200",
                "--seconds",
                "8",
                "--value",
                "{\"v\":\"x\"}",
                "--settle",
                "30");
        String first = engine.running("INSERT INTO flow_out SELECT id, 'first' FROM flow_in");
        CompletableFuture<Void> producing = CompletableFuture.runAsync(() -> RateProducer.run(load));
        EngineProbe.eventually(
                "records flow", () -> engine.engine().counters(first).recordsIn() > 100);

        Positions positions = engine.stop(first).positions();
        String second = engine.submit("INSERT INTO flow_out SELECT id, UPPER(v) FROM flow_in", Map.of(), positions);
        engine.await(second, EnginePhase.RUNNING);
        producing.join();

        KeyTally tally = SinkVerifier.run(load);
        assertThat(tally.firstLost()).isEmpty();
        assertThat(tally.firstDuplicated()).isEmpty();
        assertThat(engine.snapshot("SELECT DISTINCT note FROM flow_out")).containsExactly("X", "first");
        EngineProbe.eventually(
                "all is read", () -> engine.engine().counters(second).pendingRecords() == 0);
        assertThat(engine.engine().counters(second).recordsOut()).isPositive();
        engine.engine().delete(second);
    }
}
