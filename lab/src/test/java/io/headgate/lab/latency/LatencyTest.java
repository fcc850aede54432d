package io.headgate.lab.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {
    @Test
    void whatIsNotSetTakesNoTime() {
        Latency latency = Latency.parse("ddl=8s", List.of(), 1);

        assertThat(latency.of(LatencyAction.DDL, "a")).isEqualTo(Duration.ofSeconds(8));
        assertThat(latency.of(LatencyAction.DML, "a")).isZero();
    }

    @Test
    void aNamePatternOverridesOnlyWhatItNames() {
        Latency latency = Latency.parse("ddl=8s,dml=15s", List.of("orders:dml=20ms"), 1);

        assertThat(latency.of(LatencyAction.DML, "dev-orders-dml")).isEqualTo(Duration.ofMillis(20));
        assertThat(latency.of(LatencyAction.DDL, "dev-orders-ddl")).isEqualTo(Duration.ofSeconds(8));
        assertThat(latency.of(LatencyAction.DML, "dev-items-dml")).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aRangeIsDrawnFromTheSeedAndTheNameAlone() {
        Latency one = Latency.parse("ddl=1s-2s", List.of(), 7);
        Latency same = Latency.parse("ddl=1s-2s", List.of(), 7);
        Latency other = Latency.parse("ddl=1s-2s", List.of(), 8);
        Set<Duration> drawn = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            Duration duration = one.of(LatencyAction.DDL, "s" + i);
            assertThat(duration).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(duration).isEqualTo(same.of(LatencyAction.DDL, "s" + i));
            drawn.add(duration);
        }
        assertThat(drawn).hasSizeGreaterThan(40);
        assertThat(one.of(LatencyAction.DDL, "s1")).isNotEqualTo(other.of(LatencyAction.DDL, "s1"));
    }

    @Test
    void theProfileOfTheServiceIsScaled() {
        Latency latency = Latency.parse("confluent*0.1,stop=0s", List.of(), 1);

        assertThat(latency.of(LatencyAction.DDL, "a")).isBetween(Duration.ofMillis(2500), Duration.ofMillis(3500));
        assertThat(latency.of(LatencyAction.CARRY, "a")).isBetween(Duration.ofMillis(2500), Duration.ofMillis(3000));
        assertThat(latency.of(LatencyAction.STOP, "a")).isZero();
    }

    @Test
    void jitterWidensASingleTime() {
        Latency latency = Latency.parse("ddl=10s,jitter=0.2", List.of(), 1);

        for (int i = 0; i < 20; i++) {
            assertThat(latency.of(LatencyAction.DDL, "s" + i)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ddl", "fly=8s", "ddl=soon", "ddl=5s-1s", "kafka*2", "jitter=x"})
    void whatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> Latency.parse(text, List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
