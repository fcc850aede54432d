package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.Positions;
import io.headgate.lab.internal.SavepointReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Positions out of savepoints of jobs that are wider than those of the lab's own statements. */
class SavepointReaderTest {
    private static final int RECORDS = 200;

    private final EngineProbe engine = SharedEngine.probe();
    private final GatewayProbe session =
            GatewayProbe.session(engine.engine().endpoints().gateway());

    @Test
    void thePartitionsOfAllSubtasksAndAllSourcesAreFound() throws IOException {
        engine.complete("CREATE TABLE wide_a (id BIGINT) DISTRIBUTED BY HASH(id) INTO 5 BUCKETS");
        engine.complete("CREATE TABLE wide_b (id BIGINT) DISTRIBUTED BY HASH(id) INTO 3 BUCKETS");
        engine.complete("CREATE TABLE wide_out (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        String rows = IntStream.range(0, RECORDS).mapToObj(id -> "(" + id + ")").collect(Collectors.joining(", "));
        engine.complete("INSERT INTO wide_a VALUES " + rows);
        engine.complete("INSERT INTO wide_b VALUES " + rows);

        List<String> job = session.run(
                "INSERT INTO wide_out SELECT id FROM wide_a UNION ALL SELECT id FROM wide_b"
                        + " UNION ALL SELECT -id FROM wide_a /*+ OPTIONS('scan.startup.mode'='latest-offset') */",
                Map.of("parallelism.default", "3", "execution.checkpointing.interval", "500 ms"));
        engine.awaitSnapshot("SELECT COUNT(*) FROM wide_out", String.valueOf(2 * RECORDS));
        String savepoint =
                session.run("STOP JOB '" + job.get(0) + "' WITH SAVEPOINT").get(0);

        Positions positions = SavepointReader.positions(savepoint);

        assertThat(positions.topics().keySet()).containsExactly("wide_a", "wide_b");
        for (String topic : List.of("wide_a", "wide_b")) {
            SortedMap<Integer, Long> read = positions.topics().get(topic);
            engine.engine()
                    .topics()
                    .offsets(topic)
                    .forEach((partition, range) ->
                            // The end counts the marker of the transaction that wrote the rows, which no reader sees.
                            assertThat(read.get(partition))
                                    .as("%s, partition %s", topic, partition)
                                    .isBetween(Math.max(0, range.end() - 1), range.end()));
            assertThat(read).hasSameSizeAs(engine.engine().topics().offsets(topic));
        }
    }
}
