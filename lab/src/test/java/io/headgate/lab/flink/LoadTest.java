package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.load.LoadMain;
import io.headgate.lab.load.LoadOptions;
import io.headgate.lab.load.MissingTopics;
import org.junit.jupiter.api.Test;

/** The load program against statements that treat its records well and badly. */
class LoadTest {
    private static final int RECORDS = 200;

    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void aStatementThatCopiesLosesAndRepeatsNothing() {
        JsonNode result = load("load_copy", "STRING", "SELECT CAST(id AS STRING), v FROM load_copy_in", 20);

        assertThat(result.path("unique").asInt()).isEqualTo(RECORDS);
        assertThat(result.path("lost").asInt()).isZero();
        assertThat(result.path("duplicated").asInt()).isZero();
    }

    @Test
    void whatAStatementDropsAndRepeatsIsCounted() {
        JsonNode result = load(
                "load_bad",
                "BIGINT",
                "SELECT id, v FROM load_bad_in WHERE MOD(id, 10) <> 0"
                        + " UNION ALL SELECT id, v FROM load_bad_in WHERE MOD(id, 10) = 1",
                15);

        assertThat(result.path("lost").asInt()).isEqualTo(RECORDS / 10);
        assertThat(result.path("duplicated").asInt()).isEqualTo(RECORDS / 10);
        assertThat(result.path("first_lost").path(0).asLong()).isEqualTo(10);
        assertThat(result.path("first_duplicated").path(0).asLong()).isEqualTo(1);
    }

    @Test
    void aTopicThatIsNotThereIsNamedBeforeAnythingIsProduced() throws InterruptedException {
        engine.complete("CREATE TABLE load_there (id BIGINT)");

        assertThat(MissingTopics.of(LoadOptions.parse(
                        "--bootstrap",
                        engine.engine().endpoints().bootstrap(),
                        "--topic",
                        "load_there",
                        "--sink",
                        "load_nowhere")))
                .singleElement()
                .asString()
                .contains("no topic load_nowhere", "load_there");
    }

    private JsonNode load(String name, String type, String query, int settle) {
        engine.complete("CREATE TABLE " + name + "_in (id BIGINT, v STRING)");
        engine.complete("CREATE TABLE " + name + "_out (id " + type + ", v STRING)");
        String id = engine.running("INSERT INTO " + name + "_out " + query);
        JsonNode result = LoadMain.run(LoadOptions.parse(
                "--bootstrap",
                engine.engine().endpoints().bootstrap(),
                "--topic",
                name + "_in",
                "--sink",
                name + "_out",
                "--rate",
                String.valueOf(RECORDS),
                "--seconds",
                "1",
                "--value",
                "{\"v\":\"x\"}",
                "--first",
                "1",
                "--settle",
                String.valueOf(settle)));
        engine.engine().delete(id);
        return result;
    }
}
