package io.headgate.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.pipelines.report.Style;
import org.junit.jupiter.api.Test;

/** Tables stay aligned, whatever is in their cells. */
class TextGridTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        String text =
                new TextGrid("a", "name").row("1", "x").row("333", "yyyyyy").text(Style.PLAIN);

        assertThat(text).isEqualTo("a    name\n1    x\n333  yyyyyy\n");
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        String text = new TextGrid("name", "n")
                .row("中文", "1")
                .row("e\u0301", "2")
                .row("🙂", "3")
                .text(Style.PLAIN);

        assertThat(text).isEqualTo("name  n\n中文  1\ne\u0301     2\n🙂    3\n");
    }

    @Test
    void aCellOfSeveralLinesTakesSeveralLines() {
        assertThat(new TextGrid("a", "b").row("one\ntwo", "x").text(Style.PLAIN))
                .isEqualTo("a    b\none  x\ntwo\n");
    }

    @Test
    void nothingInACellSteersTheTerminal() {
        assertThat(new TextGrid("a").row("\u001b[31mred").text(Style.PLAIN)).isEqualTo("a\n\\u001b[31mred\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> new TextGrid("a", "b").row("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
