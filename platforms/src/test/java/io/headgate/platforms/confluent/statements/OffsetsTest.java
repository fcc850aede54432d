package io.headgate.platforms.confluent.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void partitionsComeInAnyOrder() {
        assertThat(Offsets.parse("partition:1,offset:200;partition:0,offset:100"))
                .isEqualTo(Map.of(0, 100L, 1, 200L));
    }

    @Test
    void signsOfTheServiceAreNoOffsets() {
        assertThat(Offsets.parse("partition:0,offset:-2;partition:1,offset:9223372036854775808"))
                .isEqualTo(Map.of(0, Offsets.NONE, 1, Offsets.NONE));
    }

    @Test
    void textInAnotherFormIsUnknown() {
        assertThat(Offsets.parse("earliest")).isEmpty();
        assertThat(Offsets.parse("")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<Integer, Long> offsets = Map.of(0, 7L, 11, 0L, 2, 5L);

        assertThat(Offsets.text(offsets)).isEqualTo("partition:0,offset:7;partition:2,offset:5;partition:11,offset:0");
        assertThat(Offsets.parse(Offsets.text(offsets))).isEqualTo(offsets);
    }
}
