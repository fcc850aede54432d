package io.headgate.platforms.flink.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void theLastCauseCounts() {
        Causes cause = Causes.of("""
                <Exception on server side:
                org.apache.flink.table.gateway.api.utils.SqlGatewayException: Failed to fetchResults.
                \tat org.apache.flink.table.gateway.service.SqlGatewayServiceImpl.fetchResults(SqlGatewayServiceImpl.java:224)
                Caused by: org.apache.flink.table.api.ValidationException: SQL validation failed.
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                Caused by: org.apache.calcite.sql.validate.SqlValidatorException: Object 'nope' not found
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                \t... 5 more
                """);
        assertThat(cause).isEqualTo(new Causes("SqlValidatorException", "Object 'nope' not found"));
    }

    @Test
    void aCauseWithoutMessageIsNamedByItsClass() {
        assertThat(Causes.of("java.lang.NullPointerException\n\tat x.Y.z(Y.java:1)")
                        .message())
                .isEqualTo("NullPointerException");
    }

    @Test
    void textThatIsNoTraceStaysAsItIs() {
        assertThat(Causes.of("").message()).isEqualTo("no reason is given");
        assertThat(Causes.of("only single statement supported").message()).isEqualTo("only single statement supported");
    }
}
