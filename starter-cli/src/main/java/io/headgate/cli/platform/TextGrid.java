package io.headgate.cli.platform;

import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells in columns as wide as their widest cell. A cell of several lines takes several lines of the table; nothing is cut.
 *
 * <pre>{@code
 * new TextGrid("NAME", "PHASE").row("dev-dml-a", "RUNNING").text(Style.PLAIN)
 * }</pre>
 */
public final class TextGrid {
    private static final String GAP = "  ";

    private final List<List<String>> heads;
    private final List<List<List<String>>> rows = new ArrayList<>();

    /** A table with these heads. */
    public TextGrid(String... heads) {
        this(List.of(heads));
    }

    TextGrid(List<String> heads) {
        this.heads = cells(heads);
    }

    /** The same with one more row. */
    public TextGrid row(String... cells) {
        return row(List.of(cells));
    }

    TextGrid row(List<String> cells) {
        if (cells.size() != heads.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + heads.size() + " columns");
        }
        rows.add(cells(cells));
        return this;
    }

    /** The table with its heads; each line ends with a newline. */
    public String text(Style style) {
        int[] widths = new int[heads.size()];
        widen(widths, heads);
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        lines(heads, widths)
                .forEach(line -> text.append(style.paint(Ink.FAINT, line)).append('\n'));
        rows.forEach(row -> lines(row, widths).forEach(line -> text.append(line).append('\n')));
        return text.toString();
    }

    private static List<List<String>> cells(List<String> texts) {
        return texts.stream()
                .map(text -> text.lines().map(Printable::text).toList())
                .toList();
    }

    private static void widen(int[] widths, List<List<String>> cells) {
        for (int column = 0; column < widths.length; column++) {
            for (String line : cells.get(column)) {
                widths[column] = Math.max(widths[column], DisplayWidth.of(line));
            }
        }
    }

    private static List<String> lines(List<List<String>> cells, int[] widths) {
        int height = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = cells.get(column);
                String part = at < cell.size() ? cell.get(at) : "";
                line.append(part)
                        .append(" ".repeat(widths[column] - DisplayWidth.of(part)))
                        .append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
