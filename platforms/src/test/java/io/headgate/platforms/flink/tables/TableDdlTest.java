package io.headgate.platforms.flink.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableDdlTest {
    @Test
    void theBucketsOfAKafkaTableBecomeThePartitionsOfItsTopic() {
        TableDdl ddl = TableDdl.of("""
                CREATE TABLE t (id BIGINT) -- DISTRIBUTED INTO 9 BUCKETS
                COMMENT 'DISTRIBUTED INTO 8 BUCKETS' DISTRIBUTED BY HASH(`id`) INTO 4 BUCKETS
                WITH ('connector' = 'kafka', 'topic' = 'orders')""");
        assertThat(ddl.sql().replace("BUCKETS' \n", "BUCKETS'\n")).isEqualTo("""
                CREATE TABLE t (id BIGINT) -- DISTRIBUTED INTO 9 BUCKETS
                COMMENT 'DISTRIBUTED INTO 8 BUCKETS'
                WITH ('connector' = 'kafka', 'topic' = 'orders')""");
        assertThat(ddl.topic()).contains("orders");
        assertThat(ddl.partitions()).contains(4);
        assertThat(ddl.compacted()).isFalse();
    }

    @Test
    void theTopicOfAnUpsertTableIsCompacted() {
        TableDdl ddl = TableDdl.of("CREATE TABLE t (id BIGINT, PRIMARY KEY (id) NOT ENFORCED)"
                + " WITH ('connector' = 'upsert-kafka', 'topic' = 't')");
        assertThat(ddl.compacted()).isTrue();
        assertThat(ddl.partitions()).isEmpty();
    }

    @Test
    void aTableWithoutAConnectorIsLeftToTheCatalog() {
        String sql = "CREATE TABLE t (id BIGINT) DISTRIBUTED INTO 4 BUCKETS";
        TableDdl ddl = TableDdl.of(sql);
        assertThat(ddl.sql()).isEqualTo(sql);
        assertThat(ddl.topic()).isEmpty();
    }

    @Test
    void aTableOverSeveralTopicsMakesNone() {
        assertThat(TableDdl.of("CREATE TABLE t (id BIGINT) WITH ('connector' = 'kafka', 'topic' = 'a;b')")
                        .topic())
                .isEmpty();
    }
}
