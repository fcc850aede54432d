package io.headgate.evidence.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void aPercentileIsAlwaysAValueThatWasMeasured() {
        List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList();

        assertThat(Percentiles.of(hundred, 50)).isEqualTo(50);
        assertThat(Percentiles.of(hundred, 95)).isEqualTo(95);
        assertThat(Percentiles.of(List.of(7L), 95)).isEqualTo(7);
        assertThat(Percentiles.of(List.of(), 50)).isZero();
    }

    @Test
    void nothingMeasuredIsNoFigure() {
        assertThat(Percentiles.halfAndMost(List.of())).isEqualTo("-");
        assertThat(Percentiles.halfAndMost(List.of(1_500L))).isEqualTo("1.5 / 1.5 s");
    }
}
