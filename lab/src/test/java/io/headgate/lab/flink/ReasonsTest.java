package io.headgate.lab.flink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void theInnermostCauseSpeaks() {
        Exception failure =
                new IllegalStateException("outer", new RuntimeException(new IllegalArgumentException("inner")));

        assertThat(Reasons.of(failure)).isEqualTo(new Reasons.Reason("java.lang.IllegalArgumentException", "inner"));
    }

    @Test
    void aCauseWithoutMessageSpeaksByItsName() {
        assertThat(Reasons.of(new IllegalStateException("outer", new NullPointerException()))
                        .message())
                .isEqualTo("java.lang.NullPointerException");
    }

    @Test
    void thePositionOfTheExceptionAroundIsKept() {
        Exception inner = new IllegalArgumentException("Object 'x' not found");
        Exception around =
                new IllegalStateException("From line 1, column 5 to line 1, column 6: Object 'x' not found", inner);

        assertThat(Reasons.of(new RuntimeException("outer", around)).message())
                .isEqualTo("From line 1, column 5 to line 1, column 6: Object 'x' not found");
    }

    @Test
    void thatItWasTheSqlIsSaidFirst() {
        Exception inner = new IllegalArgumentException("Object 'x' not found");
        Exception outer = new IllegalStateException("SQL validation failed. Object 'x' not found", inner);

        assertThat(Reasons.of(outer).message()).isEqualTo("SQL validation failed. Object 'x' not found");
        assertThat(Reasons.of(new RuntimeException(outer)).message())
                .isEqualTo("SQL validation failed. Object 'x' not found");
    }

    @Test
    void aStackTraceIsReadAfterItsLastCause() {
        String trace = """
                org.x.JobException: Recovery is suppressed
                \tat org.x.A.b(A.java:1)
                Caused by: java.io.IOException: first
                \tat org.x.A.c(A.java:2)
                Caused by: com.y.ParseException: bad
                line two
                \tat org.x.A.d(A.java:3)
                \t... 12 more
                """;

        assertThat(Reasons.ofStackTrace(trace)).isEqualTo(new Reasons.Reason("com.y.ParseException", "bad\nline two"));
    }

    @Test
    void columnsOfTheFirstLineMoveBackAndOthersStay() {
        assertThat(Reasons.shiftColumns("From line 1, column 30 to line 2, column 4", 20))
                .isEqualTo("From line 1, column 10 to line 2, column 4");
    }
}
