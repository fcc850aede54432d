package io.headgate.lab.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowtimeColumnTest {
    @Test
    void theColumnIsDeclaredOnTheLineOfItsWatermark() {
        assertThat(RowtimeColumn.declareIn("CREATE TABLE t (\n  id INT,\n  WATERMARK FOR $rowtime AS $rowtime\n)"))
                .isEqualTo(
                        "CREATE TABLE t (\n  id INT,\n  `$rowtime` TIMESTAMP_LTZ(3) NOT NULL METADATA FROM 'timestamp' VIRTUAL,"
                                + " WATERMARK FOR $rowtime AS $rowtime\n)");
    }

    @Test
    void confluentsSourceWatermarkBecomesOneThatFlinkHas() {
        assertThat(RowtimeColumn.declareIn("CREATE TABLE t (WATERMARK FOR `$rowtime` AS SOURCE_WATERMARK())"))
                .contains("WATERMARK FOR `$rowtime` AS `$rowtime` - INTERVAL '0.001' SECOND)");
    }

    @Test
    void everyOtherStatementStaysAsItIs() {
        for (String sql : new String[] {
            "CREATE TABLE t (id INT)",
            "CREATE TABLE t (`$rowtime` TIMESTAMP_LTZ(3) METADATA FROM 'timestamp', WATERMARK FOR $rowtime AS $rowtime)",
            "ALTER TABLE t MODIFY WATERMARK FOR $rowtime AS $rowtime - INTERVAL '1' SECOND",
            "SELECT 'CREATE TABLE x (WATERMARK FOR $rowtime AS y)'"
        }) {
            assertThat(RowtimeColumn.declareIn(sql)).isEqualTo(sql);
        }
    }
}
