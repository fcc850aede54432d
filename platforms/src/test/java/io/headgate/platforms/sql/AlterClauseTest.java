package io.headgate.platforms.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.TableShape;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlterClauseTest {
    private static final TableShape TABLE = TableShape.of(new FlinkSqlReader()
            .read(
                    "CREATE TABLE `t` (`id` VARCHAR(2147483647), `ts` TIMESTAMP(3), `off` BIGINT METADATA FROM 'offset' VIRTUAL,"
                            + " WATERMARK FOR `ts` AS `ts` - INTERVAL '5' SECOND)"
                            + " WITH ('kafka.retention.time' = '7 d', 'k' = 'it''s')")
            .statements()
            .get(0)
            .definition()
            .orElseThrow());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ADD `id` STRING | true",
                "ADD `id` STRING FIRST | true",
                "ADD `id` STRING AFTER `ts` | true",
                "ADD `id` BIGINT | false",
                "ADD `extra` STRING | false",
                "ADD `off` BIGINT METADATA FROM 'offset' VIRTUAL | true",
                "SET ('k' = 'it''s') | true",
                "SET ('k' = 'other') | false",
                "SET ('other' = 'x') | false",
                "RESET ('k') | false",
                "RESET ('gone') | true",
                "RESET ('kafka.retention.time') | true",
                "MODIFY WATERMARK FOR `ts` AS `ts` - INTERVAL '5' SECOND | true",
                "MODIFY WATERMARK FOR `ts` AS `ts` - INTERVAL '9' SECOND | false",
                "DROP WATERMARK | false",
                "RENAME TO `other` | false"
            })
    void aClauseShowsWhenTheTableIsAsItWouldMakeIt(String clause, boolean shows) {
        assertThat(new AlterClause(clause).shows(TABLE, Map.of("kafka.retention.time", "7 d")))
                .isEqualTo(shows);
    }
}
