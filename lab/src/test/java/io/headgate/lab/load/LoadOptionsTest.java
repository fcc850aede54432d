package io.headgate.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoadOptionsTest {
    @Test
    void everyOptionIsRead() {
        LoadOptions options = LoadOptions.parse(
                "--bootstrap",
                "h:1",
                "--topic",
                "in",
                "--sink",
                "out",
                "--rate",
                "50",
                "--seconds",
                "4",
                "--key",
                "order_id",
                "--value",
                "{\"v\":\"x\"}",
                "--first",
                "7",
                "--settle",
                "3");

        assertThat(options.records()).isEqualTo(200);
        assertThat(options.sinkKey()).isEqualTo("order_id");
        assertThat(options.first()).isEqualTo(7);
        assertThat(options.fields().path("v").asText()).isEqualTo("x");
        assertThat(options.settle()).hasSeconds(3);
    }

    @Test
    void wrongUseIsSaidInASentence() {
        assertThatThrownBy(() -> LoadOptions.parse("--topic", "in")).hasMessage("missing: --bootstrap");
        assertThatThrownBy(() -> LoadOptions.parse("--bootstrap", "h:1", "--topic", "in", "--speed", "1"))
                .hasMessage("unknown option: --speed");
        assertThatThrownBy(() -> LoadOptions.parse("--bootstrap", "h:1", "--topic", "in", "--rate", "fast"))
                .hasMessage("--rate is not a number: fast");
        assertThatThrownBy(() -> LoadOptions.parse("--bootstrap", "h:1", "--topic", "in", "--rate", "0"))
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> LoadOptions.parse("--bootstrap", "h:1", "--topic", "in", "--value", "[1]"))
                .hasMessageContaining("not a JSON object");
        assertThatThrownBy(() -> LoadOptions.parse("in")).hasMessageContaining("not an option");
    }
}
