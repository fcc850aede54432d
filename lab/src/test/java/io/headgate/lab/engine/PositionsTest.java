package io.headgate.lab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {
    @Test
    void theTextIsReadInAnyOrderAndWrittenInOrder() {
        assertThat(Positions.parse("partition:1,offset:200;partition:0,offset:-2"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, -2L, 1, 200L));
        assertThat(Positions.asText(Positions.parse("partition:1,offset:200;partition:0,offset:-2")))
                .isEqualTo("partition:0,offset:-2;partition:1,offset:200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0:1", "partition:a,offset:1", "partition:0", "partition:0,offset:1;"})
    void anotherTextIsRefused(String text) {
        assertThatThrownBy(() -> Positions.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
