package io.headgate.pipelines.sql;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/**
 * Whatever a file holds, the reader gives facts whose positions are true, soon. The build replays the inputs beside the resources
 * of this package; to search for more:
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -pl pipelines -am -Djazzer.hooks=true -Dtest=SqlReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false test
 * }</pre>
 */
class SqlReaderFuzzTest {
    private final SqlReader reader = new FlinkSqlReader();

    @FuzzTest(maxDuration = "5m", maxExecutions = 100_000)
    void everyTextHasFacts(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        SpanCheck.of(text, reader.read(text));
    }
}
