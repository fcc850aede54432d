package io.headgate.pipelines.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinCountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a JOIN b ON TRUE | 1 0 0 0 0",
                "a, b, c | 2 0 0 0 0",
                "a CROSS JOIN b | 1 0 0 0 0",
                "a NATURAL JOIN b | 1 0 0 0 0",
                "a INNER JOIN b ON TRUE | 0 0 0 1 0",
                "a inner /* x */ join b ON TRUE | 0 0 0 1 0",
                "a LEFT JOIN b ON TRUE | 0 1 0 0 0",
                "a LEFT OUTER JOIN b ON TRUE | 0 1 0 0 0",
                "a RIGHT JOIN b ON TRUE | 0 0 1 0 0",
                "a FULL JOIN b ON TRUE | 0 0 0 0 1",
                "a FULL OUTER JOIN b ON TRUE | 0 0 0 0 1",
                "a LEFT JOIN b FOR SYSTEM_TIME AS OF PROCTIME() ON TRUE | 0 1 0 0 0",
                "a CROSS JOIN UNNEST(a.x) | 0 0 0 0 0",
                "a LEFT JOIN LATERAL TABLE(f(x)) ON TRUE | 0 0 0 0 0",
                "a, LATERAL TABLE(f(x)) | 0 0 0 0 0",
                "a WHERE x IN (SELECT x FROM b JOIN c ON TRUE) | 1 0 0 0 0",
                "(SELECT * FROM a LEFT JOIN b ON TRUE) x INNER JOIN c ON TRUE | 0 1 0 1 0",
            })
    void joinsAreCountedAsTheyAreWritten(String from, String counts) {
        JoinCounts joins = Sql.clean("SELECT 1 FROM " + from).joins();

        assertThat(joins.regular() + " " + joins.left() + " " + joins.right() + " " + joins.inner() + " "
                        + joins.outer())
                .isEqualTo(counts);
    }
}
