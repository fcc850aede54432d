package io.headgate.platforms.confluent.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.platforms.PlatformProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SQL validation failed. Error from line 1, column 8 to line 1, column 11. | SQL_REFUSED | mend the SQL",
                "Object 'nope' not found within 'a.b' | SQL_REFUSED | mend the SQL",
                "The compute pool has no capacity: POOL_EXHAUSTED | STATEMENT_FAILED | max_cfu",
                "Principal sa-1 is not authorized to read topic orders | FORBIDDEN | rights",
                "Failed to deserialize consumer record ConsumerRecord(topic = x) | STATEMENT_FAILED | error-handling.mode",
                "Referenced Statement Savepoint Failed | NO_POSITIONS | resume the statement",
                "Table t is being modified | BUSY | other change",
                "Table t already exists | SCHEMA_CONFLICT | plan again",
                "Schema Registry subject x-value doesn't match | STATEMENT_FAILED | subject",
                "Something else broke | STATEMENT_FAILED | exceptions"
            })
    void eachFailureHasItsOwnRemedy(String detail, PlatformProblem problem, String remedy) {
        assertThat(Failures.of(detail).problem()).isEqualTo(problem);
        assertThat(Failures.of(detail).remedy()).contains(remedy);
    }
}
