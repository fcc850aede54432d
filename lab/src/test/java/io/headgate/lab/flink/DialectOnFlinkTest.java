package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.lab.engine.EngineStatement;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import org.junit.jupiter.api.Test;

/** The dialect of Confluent Cloud, run by Flink. */
class DialectOnFlinkTest {
    private final EngineProbe engine = SharedEngine.probe();

    @Test
    void aTableIsATopicWithItsOptions() {
        engine.complete("CREATE TABLE topic_options (id BIGINT, v STRING) DISTRIBUTED BY HASH(id) INTO 3 BUCKETS WITH ("
                + "'kafka.cleanup-policy' = 'delete-compact', 'kafka.retention.time' = '2 d',"
                + "'kafka.retention.size' = '10 mb', 'kafka.max-message-size' = '1 mb',"
                + "'kafka.producer.compression.type' = 'gzip', 'value.format' = 'avro-registry')");

        var topic = engine.engine().topics().find("topic_options").orElseThrow();
        assertThat(topic.partitions()).isEqualTo(3);
        assertThat(topic.configs())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", "172800000")
                .containsEntry("retention.bytes", "10485760")
                .containsEntry("max.message.bytes", "1048576");

        engine.complete("INSERT INTO topic_options VALUES (1, 'a')");
        assertThat(engine.snapshot("SELECT * FROM topic_options")).containsExactly("1|a");
    }

    @Test
    void droppingATableDropsItsTopicAndARecreatedOneIsEmpty() {
        engine.complete("CREATE TABLE dropped (id BIGINT)");
        engine.complete("INSERT INTO dropped VALUES (1)");

        engine.complete("DROP TABLE dropped");

        assertThat(engine.engine().topics().find("dropped")).isEmpty();
        engine.complete("CREATE TABLE dropped (id BIGINT)");
        assertThat(engine.snapshot("SELECT * FROM dropped")).isEmpty();
    }

    @Test
    void theSystemColumnIsHiddenFromStarsAndCanBeNamed() {
        engine.complete("CREATE TABLE hidden_rowtime (id BIGINT)");
        engine.complete("INSERT INTO hidden_rowtime VALUES (1)");

        assertThat(engine.snapshot("SELECT * FROM hidden_rowtime")).containsExactly("1");
        assertThat(engine.snapshot("SELECT `$rowtime` FROM hidden_rowtime").get(0))
                .startsWith("20");
        assertThat(engine.rows("DESCRIBE hidden_rowtime"))
                .singleElement()
                .asString()
                .startsWith("id|");
    }

    @Test
    void aWatermarkOnTheSystemColumnNeedsNoDeclaredColumn() {
        engine.complete("CREATE TABLE own_watermark (id BIGINT,\n"
                + "  WATERMARK FOR $rowtime AS $rowtime - INTERVAL '5' SECOND)");

        TableInfo table = table("own_watermark");
        assertThat(table.watermark()).hasValueSatisfying(watermark -> {
            assertThat(watermark.hidden()).isFalse();
            assertThat(watermark.expression()).contains("INTERVAL '5' SECOND");
        });
        assertThat(table.definition()).contains("WATERMARK FOR `$rowtime`").doesNotContain("METADATA");
    }

    @Test
    void upsertTablesKeepTheNewestRowOfAKeyAndForgetDeletedOnes() {
        engine.complete("CREATE TABLE upserts (id BIGINT NOT NULL, v STRING, PRIMARY KEY (id) NOT ENFORCED)"
                + " DISTRIBUTED BY HASH(id) INTO 2 BUCKETS WITH ('changelog.mode' = 'upsert')");
        engine.complete("INSERT INTO upserts VALUES (1, 'a'), (2, 'b'), (1, 'c')");

        assertThat(engine.snapshot("SELECT id, v FROM upserts")).containsExactly("1|c", "2|b");
    }

    @Test
    void retractTablesTakeUpdatesWithoutKey() {
        engine.complete("CREATE TABLE retract_in (k STRING, n BIGINT)");
        engine.complete("CREATE TABLE retract_out (k STRING, total BIGINT) WITH ('changelog.mode' = 'retract')");
        engine.complete("INSERT INTO retract_in VALUES ('a', 1), ('a', 2), ('b', 5)");

        String sum = engine.running("INSERT INTO retract_out SELECT k, SUM(n) FROM retract_in GROUP BY k");

        engine.awaitSnapshot("SELECT k, total FROM retract_out", "a|3", "b|5");
        engine.engine().delete(sum);
    }

    @Test
    void startupHintsWorkOnUpsertTables() {
        engine.complete("CREATE TABLE hinted (id BIGINT NOT NULL, v STRING, PRIMARY KEY (id) NOT ENFORCED)"
                + " DISTRIBUTED BY HASH(id) INTO 1 BUCKETS");
        engine.complete("INSERT INTO hinted VALUES (1, 'a')");
        engine.complete("INSERT INTO hinted VALUES (2, 'b')");
        long end = engine.engine().topics().offsets("hinted").get(0).end();
        engine.complete("INSERT INTO hinted VALUES (3, 'c')");

        assertThat(engine.snapshot("SELECT id, v FROM hinted /*+ OPTIONS('scan.startup.mode' = 'specific-offsets',"
                        + " 'scan.startup.specific-offsets' = 'partition:0,offset:" + end + "') */"))
                .containsExactly("3|c");
    }

    @Test
    void alteringATableChangesColumnsOptionsAndWatermark() {
        engine.complete("CREATE TABLE altered (id BIGINT)");

        engine.complete("ALTER TABLE altered ADD (note STRING)");
        engine.complete("ALTER TABLE altered SET ('kafka.retention.time' = '1 h')");
        engine.complete("ALTER TABLE altered MODIFY WATERMARK FOR `$rowtime` AS `$rowtime` - INTERVAL '7' SECOND");

        TableInfo table = table("altered");
        assertThat(table.columns().stream().map(column -> column.name())).containsExactly("id", "note", "$rowtime");
        assertThat(table.definition()).contains("INTERVAL '7' SECOND");
        assertThat(engine.engine().topics().find("altered").orElseThrow().configs())
                .containsEntry("retention.ms", "3600000");
        engine.complete("INSERT INTO altered VALUES (1, 'n')");
        assertThat(engine.snapshot("SELECT * FROM altered")).containsExactly("1|n");
    }

    @Test
    void showCreateTableKeepsTheConfluentOptionsAndCanBeRunAgain() {
        engine.complete("CREATE TABLE shown (id BIGINT NOT NULL COMMENT 'the id', v STRING,"
                + " PRIMARY KEY (id) NOT ENFORCED) COMMENT 'shown''s comment' DISTRIBUTED BY HASH(id) INTO 4 BUCKETS"
                + " WITH ('changelog.mode' = 'append', 'kafka.retention.time' = '3 d')");

        String definition = engine.rows("SHOW CREATE TABLE shown").get(0);

        assertThat(definition)
                .contains("DISTRIBUTED BY HASH(`id`) INTO 4 BUCKETS")
                .contains("'changelog.mode' = 'append'")
                .contains("'kafka.retention.time' = '3 d'")
                .doesNotContain("$rowtime")
                .doesNotContain("bootstrap");
        engine.complete("DROP TABLE shown");
        engine.complete(definition);
        assertThat(engine.rows("SHOW CREATE TABLE shown")).containsExactly(definition);
    }

    @Test
    void createTableAsMakesATableAndFillsIt() {
        engine.complete("CREATE TABLE ctas_in (id BIGINT, v STRING)");
        engine.complete("INSERT INTO ctas_in VALUES (1, 'a'), (2, 'b')");

        String id = engine.running(
                "CREATE TABLE ctas_out\n  DISTRIBUTED INTO 2 BUCKETS\n  WITH ('changelog.mode' = 'append')\n"
                        + "AS SELECT id * 10 AS ten, UPPER(v) AS up FROM ctas_in WHERE id > 0;");

        engine.awaitSnapshot("SELECT ten, up FROM ctas_out", "10|A", "20|B");
        assertThat(engine.observe(id).traits().orElseThrow().kind()).isEqualTo(SqlKind.CREATE_TABLE_AS);
        engine.stop(id);
        engine.complete("INSERT INTO ctas_in VALUES (3, 'c')");
        engine.engine().resume(id);
        engine.awaitSnapshot("SELECT ten, up FROM ctas_out", "10|A", "20|B", "30|C");
        engine.engine().delete(id);
    }

    @Test
    void viewsAreKeptAndReadable() {
        engine.complete("CREATE TABLE view_in (id BIGINT, v STRING)");
        engine.complete("INSERT INTO view_in VALUES (1, 'a'), (2, 'b')");
        engine.complete("CREATE VIEW view_of_it AS SELECT id, v FROM view_in WHERE id > 1");

        assertThat(engine.snapshot("SELECT * FROM view_of_it")).containsExactly("2|b");
        assertThat(table("view_of_it").view()).isTrue();
        engine.complete("DROP VIEW view_of_it");
        assertThat(engine.engine().table(path("view_of_it"))).isEmpty();
    }

    @Test
    void idsStandForCatalogAndDatabase() {
        engine.complete("CREATE TABLE by_id (id BIGINT)");
        engine.complete("INSERT INTO `env-lab1`.`lkc-lab1`.by_id VALUES (7)");

        assertThat(engine.snapshot("SELECT id FROM `lab`.`lkc-lab1`.by_id")).containsExactly("7");
    }

    @Test
    void aStatementSetIsOneJobWithSeveralSinks() {
        engine.complete("CREATE TABLE set_in (id BIGINT)");
        engine.complete("CREATE TABLE set_small (id BIGINT)");
        engine.complete("CREATE TABLE set_large (id BIGINT)");
        engine.complete("INSERT INTO set_in VALUES (1), (100)");

        String id = engine.running(
                "EXECUTE STATEMENT SET BEGIN\nINSERT INTO set_small SELECT id FROM set_in WHERE id < 10;\n"
                        + "INSERT INTO set_large SELECT id FROM set_in WHERE id >= 10;\nEND;");

        engine.awaitSnapshot("SELECT id FROM set_small", "1");
        engine.awaitSnapshot("SELECT id FROM set_large", "100");
        EngineStatement seen = engine.observe(id);
        assertThat(seen.traits().orElseThrow().writes()).containsExactly(path("set_small"), path("set_large"));
        assertThat(seen.traits().orElseThrow().stateful()).isFalse();
        engine.engine().delete(id);
    }

    @Test
    void tablesWithAConnectorOfTheirOwnWorkToo() {
        engine.complete("CREATE TABLE own_connector (id INT) WITH ('connector' = 'datagen', 'number-of-rows' = '3',"
                + " 'fields.id.kind' = 'sequence', 'fields.id.start' = '1', 'fields.id.end' = '3')");

        assertThat(engine.snapshot("SELECT id FROM own_connector")).containsExactly("1", "2", "3");
        assertThat(engine.engine().topics().find("own_connector")).isEmpty();
    }

    @Test
    void intervalsAreWrittenAsTheServiceWritesThem() {
        assertThat(engine.rows("SELECT INTERVAL '1 02:03:04.5' DAY TO SECOND, INTERVAL '-3' DAY, INTERVAL '14' MONTH"))
                .containsExactly("+1 02:03:04.500|-3 00:00:00.000|+1-02");
    }

    @Test
    void windowsOnTheSystemColumnClose() {
        engine.complete("CREATE TABLE windowed (id BIGINT) DISTRIBUTED INTO 1 BUCKETS");
        engine.complete("INSERT INTO windowed VALUES (1), (2)");

        assertThat(engine.snapshot("SELECT COUNT(*) FROM TABLE(TUMBLE(TABLE windowed, DESCRIPTOR(`$rowtime`),"
                        + " INTERVAL '1' HOUR)) GROUP BY window_start, window_end"))
                .containsExactly("2");
    }

    private TableInfo table(String name) {
        return engine.engine().table(path(name)).orElseThrow();
    }

    private static TablePath path(String name) {
        return new TablePath(EngineProbe.CATALOG, EngineProbe.DATABASE, name);
    }
}
