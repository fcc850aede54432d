package io.headgate.cli.platform;

import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a result as people read them. */
final class ResultText {
    private static final String CHANGE = "change";

    private ResultText() {}

    /** The rows as a table; one long text, as EXPLAIN gives it, as that text. */
    static String of(QueryResult result, boolean changelog, Style style) {
        if (result.columns().isEmpty()) {
            return "";
        }
        if (longText(result)) {
            StringBuilder text = new StringBuilder();
            shown(result.rows().get(0).values().get(0)).lines().forEach(line -> text.append(Printable.text(line))
                    .append('\n'));
            return text.toString();
        }
        Optional<List<List<@Nullable String>>> applied = changelog ? Optional.empty() : Changes.applied(result.rows());
        TextGrid grid = applied.isPresent() ? rows(result, applied.get()) : changes(result);
        int count = applied.map(List::size).orElse(result.rows().size());
        String noun = applied.isPresent() ? "row" : "change";
        return grid.text(style) + "(" + count + " " + noun + (count == 1 ? "" : "s") + ")\n";
    }

    private static boolean longText(QueryResult result) {
        return result.columns().size() == 1
                && result.rows().size() == 1
                && shown(result.rows().get(0).values().get(0)).contains("\n");
    }

    private static TextGrid rows(QueryResult result, List<List<@Nullable String>> rows) {
        TextGrid grid = new TextGrid(result.columns());
        rows.forEach(row -> grid.row(row.stream().map(ResultText::shown).toList()));
        return grid;
    }

    private static TextGrid changes(QueryResult result) {
        List<String> heads = new ArrayList<>(List.of(CHANGE));
        heads.addAll(result.columns());
        TextGrid grid = new TextGrid(heads);
        for (ResultRow row : result.rows()) {
            grid.row(
                    Stream.concat(Stream.of(row.change()), row.values().stream().map(ResultText::shown))
                            .toList());
        }
        return grid;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "NULL" : value;
    }
}
