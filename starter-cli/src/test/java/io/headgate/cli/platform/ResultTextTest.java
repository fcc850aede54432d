package io.headgate.cli.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.report.Style;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResultRow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people see of a result. */
class ResultTextTest {
    private static ResultRow row(String change, @Nullable String... values) {
        return new ResultRow(change, Arrays.asList(values));
    }

    private static String text(boolean changelog, List<String> columns, ResultRow... rows) {
        QueryResult result = new QueryResult("q", columns, List.of(rows), QueryResult.End.COMPLETE, "");
        return ResultText.of(result, changelog, Style.PLAIN);
    }

    @Test
    void aChangelogIsShownAsWhatIsLeft() {
        String text = text(
                false,
                List.of("id", "n"),
                row("+I", "a", "1"),
                row("+I", "b", "1"),
                row("-U", "a", "1"),
                row("+U", "a", "2"),
                row("-D", "b", "1"));

        assertThat(text).isEqualTo("id  n\na   2\n(1 row)\n");
    }

    @Test
    void eachChangeIsShownToWhoAsksForThem() {
        assertThat(text(true, List.of("id"), row("+I", "a"), row("-D", "a")))
                .isEqualTo("change  id\n+I      a\n-D      a\n(2 changes)\n");
    }

    @Test
    void anUpsertChangelogDoesNotTellWhatIsLeft() {
        assertThat(text(false, List.of("id", "n"), row("+U", "a", "1"), row("+U", "a", "2")))
                .isEqualTo("change  id  n\n+U      a   1\n+U      a   2\n(2 changes)\n");
    }

    @Test
    void aChangelogThatWasCutInTheMiddleOfAnUpdateIsShownAsItIs() {
        assertThat(text(false, List.of("n"), row("+I", "1"), row("-U", "1"))).startsWith("change");
    }

    @Test
    void nothingIsNullAndEmptyIsEmpty() {
        assertThat(text(false, List.of("a", "b"), row("+I", null, ""))).isEqualTo("a     b\nNULL\n(1 row)\n");
    }

    @Test
    void aLongTextIsPrintedAsItIs() {
        assertThat(text(false, List.of("plan"), row("+I", "== Plan ==\nTableSource(x)")))
                .isEqualTo("== Plan ==\nTableSource(x)\n");
    }

    @Test
    void noColumnsAreNoText() {
        assertThat(text(false, List.of())).isEmpty();
    }
}
