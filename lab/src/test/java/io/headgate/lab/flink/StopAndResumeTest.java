package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.StopMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a stop leaves behind, and what a resume makes of it. */
class StopAndResumeTest {
    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void aStopTellsTheNextOffsetOfEveryPartitionOfEveryTopicReadOrNot() {
        engine.complete("CREATE TABLE pos_a (id BIGINT) DISTRIBUTED BY HASH(id) INTO 3 BUCKETS");
        engine.complete("CREATE TABLE pos_b (id BIGINT) DISTRIBUTED INTO 2 BUCKETS");
        engine.complete("CREATE TABLE pos_out (id BIGINT)");
        engine.complete("INSERT INTO pos_a VALUES (1), (2), (3), (4), (5), (6), (7)");
        String id = engine.running("INSERT INTO pos_out SELECT id FROM pos_a UNION ALL SELECT id FROM pos_b");
        engine.awaitSnapshot("SELECT COUNT(*) FROM pos_out", "7");

        Positions positions = engine.stop(id).positions();

        assertThat(positions.topics().keySet()).containsExactly("pos_a", "pos_b");
        assertThat(positions.topics().get("pos_b")).isEqualTo(new TreeMap<>(Map.of(0, 0L, 1, 0L)));
        SortedMap<Integer, Long> read = positions.topics().get("pos_a");
        assertThat(read.keySet()).containsExactly(0, 1, 2);
        engine.engine()
                .topics()
                .offsets("pos_a")
                .forEach((partition, range) ->
                        // The end counts the marker of the transaction that wrote the rows, which no reader sees.
                        assertThat(read.get(partition)).isBetween(Math.max(0, range.end() - 1), range.end()));
        engine.engine().delete(id);
    }

    @Test
    void aResumedAggregateGoesOnCounting() {
        engine.complete("CREATE TABLE res_in (k STRING, n BIGINT)");
        engine.complete("CREATE TABLE res_out (k STRING NOT NULL, total BIGINT, PRIMARY KEY (k) NOT ENFORCED)");
        engine.complete("INSERT INTO res_in VALUES ('a', 1), ('a', 2)");
        String id = engine.running("INSERT INTO res_out SELECT k, SUM(n) FROM res_in GROUP BY k");
        assertThat(engine.observe(id).traits().orElseThrow().stateful()).isTrue();
        engine.awaitSnapshot("SELECT k, total FROM res_out", "a|3");

        EngineStatement stopped = engine.stop(id);
        assertThat(stopped.detail()).isEmpty();
        engine.complete("INSERT INTO res_in VALUES ('a', 10)");
        engine.engine().resume(id);

        engine.await(id, EnginePhase.RUNNING);
        engine.awaitSnapshot("SELECT k, total FROM res_out", "a|13");
        engine.engine().delete(id);
        EngineProbe.eventually("forgotten", () -> engine.engine().observe(id).isEmpty());
    }

    @Test
    void aResumedStatementKnowsItsTablesAsTheyWereWhenItWasPlanned() {
        engine.complete("CREATE TABLE grown_in (id BIGINT)");
        engine.complete("CREATE TABLE grown_out (id BIGINT)");
        String id = engine.running("INSERT INTO grown_out SELECT * FROM grown_in");
        engine.stop(id);

        engine.complete("ALTER TABLE grown_in ADD (note STRING)");
        engine.complete("INSERT INTO grown_in VALUES (8, 'new')");
        engine.engine().resume(id);

        engine.await(id, EnginePhase.RUNNING);
        engine.awaitSnapshot("SELECT id FROM grown_out", "8");
        engine.engine().delete(id);
    }

    @Test
    void aCancelledStatementResumesFromItsNewestCheckpointWithoutLossOrRepetition() {
        engine.complete("CREATE TABLE can_in (id BIGINT)");
        engine.complete("CREATE TABLE can_out (id BIGINT)");
        engine.complete("INSERT INTO can_in VALUES (1), (2)");
        String id = engine.running("INSERT INTO can_out SELECT id FROM can_in");
        engine.awaitSnapshot("SELECT id FROM can_out", "1", "2");

        engine.engine().stop(id, StopMode.CANCEL);
        EngineStatement stopped = engine.await(id, EnginePhase.STOPPED);
        assertThat(stopped.positions().isEmpty()).isTrue();
        engine.complete("INSERT INTO can_in VALUES (3)");
        engine.engine().resume(id);

        engine.awaitSnapshot("SELECT id FROM can_out", "1", "2", "3");
        engine.engine().delete(id);
    }

    @Test
    void carriedOverPositionsApplyToTablesWithoutAHintOfTheirOwn() {
        engine.complete("CREATE TABLE carry_in (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("CREATE TABLE carry_all (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("CREATE TABLE carry_out (id BIGINT)");
        engine.complete("INSERT INTO carry_in VALUES (1), (2)");
        engine.complete("INSERT INTO carry_all VALUES (11), (12)");
        Positions start = new Positions(new TreeMap<>(
                Map.of("carry_in", new TreeMap<>(Map.of(0, 1L)), "carry_all", new TreeMap<>(Map.of(0, 1L)))));

        String id = engine.submit(
                "INSERT INTO carry_out SELECT id FROM carry_in UNION ALL"
                        + " SELECT id FROM carry_all /*+ OPTIONS('scan.startup.mode' = 'earliest-offset') */",
                Map.of(),
                start);

        engine.await(id, EnginePhase.RUNNING);
        engine.awaitSnapshot("SELECT id FROM carry_out", "11", "12", "2");
        engine.engine().delete(id);
    }

    @Test
    void positionsAreNotCarriedIntoStateOrUpsertTables() {
        engine.complete("CREATE TABLE refuse_in (id BIGINT, v STRING) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("CREATE TABLE refuse_up (id BIGINT NOT NULL, n BIGINT, PRIMARY KEY (id) NOT ENFORCED)");
        engine.complete("CREATE TABLE refuse_re (id BIGINT, n BIGINT) WITH ('changelog.mode' = 'retract')");
        Positions start = new Positions(new TreeMap<>(Map.of("refuse_in", new TreeMap<>(Map.of(0, 0L)))));

        String stateful =
                engine.submit("INSERT INTO refuse_re SELECT id, COUNT(*) FROM refuse_in GROUP BY id", Map.of(), start);
        String upsert = engine.submit("INSERT INTO refuse_up SELECT id, id FROM refuse_in", Map.of(), start);

        assertThat(engine.await(stateful, EnginePhase.FAILED).detail()).contains("stateful");
        engine.await(upsert, EnginePhase.FAILED);
    }
}
