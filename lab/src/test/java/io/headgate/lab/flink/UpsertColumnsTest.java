package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EnginePhase;
import io.headgate.lab.engine.Positions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that reads changes has to know by which columns a later row replaces an earlier one. */
class UpsertColumnsTest {
    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void theKeyOfAnUpdatingQueryIsToldAndAQueryOfInsertionsHasNone() {
        engine.complete("CREATE TABLE key_in (k STRING, n BIGINT) WITH ('changelog.mode' = 'append')");

        assertThat(upsertColumns("SELECT COUNT(*), k FROM key_in GROUP BY k")).containsExactly(1);
        assertThat(upsertColumns("SELECT k, n FROM key_in;")).isEmpty();
    }

    @Test
    void theKeyOfAnUpdatingInsertIsToldToo() {
        engine.complete("CREATE TABLE key_from (k STRING, n BIGINT) WITH ('changelog.mode' = 'append')");
        engine.complete("CREATE TABLE key_to (k STRING NOT NULL, n BIGINT, PRIMARY KEY (k) NOT ENFORCED)");
        String id = engine.running("INSERT INTO key_to SELECT k, COUNT(*) FROM key_from GROUP BY k");

        assertThat(engine.observe(id).traits().orElseThrow().upsertColumns()).containsExactly(0);
        engine.engine().delete(id);
    }

    private List<Integer> upsertColumns(String query) {
        String id = engine.submit(query, Map.of(), Positions.NONE);
        engine.await(id, EnginePhase.RUNNING);
        List<Integer> columns = engine.observe(id).traits().orElseThrow().upsertColumns();
        engine.engine().delete(id);
        return columns;
    }
}
