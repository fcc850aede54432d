package io.headgate.pipelines.plan.print;

import io.headgate.pipelines.report.Ink;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.report.Style;
import java.util.ArrayList;
import java.util.List;

/** Lines up cells in columns; what does not fit into the width is cut in the widest column. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 12;

    private record Row(List<String> cells, List<String> notes) {}

    private final List<String> heads;
    private final List<Row> rows = new ArrayList<>();

    TextTable(List<String> heads) {
        this.heads = List.copyOf(heads);
    }

    /**
     * Adds a row.
     *
     * @param notes lines to stand below it
     */
    void row(List<String> cells, List<String> notes) {
        rows.add(new Row(cells.stream().map(Printable::text).toList(), List.copyOf(notes)));
    }

    void print(StringBuilder out, String indent, int width, Style style) {
        int[] widths = widths(width - indent.length());
        out.append(indent).append(style.paint(Ink.FAINT, line(heads, widths))).append('\n');
        for (Row row : rows) {
            String line = line(row.cells(), widths);
            String table = Lines.cut(row.cells().get(0), widths[0]);
            out.append(indent)
                    .append(style.paint(Ink.TABLE, table))
                    .append(line.substring(table.length()))
                    .append('\n');
            row.notes()
                    .forEach(note -> out.append(indent).append(GAP).append(note).append('\n'));
        }
    }

    private int[] widths(int room) {
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = heads.get(i).length();
            for (Row row : rows) {
                widths[i] = Math.max(widths[i], row.cells().get(i).length());
            }
        }
        int over = total(widths) - room;
        while (over > 0) {
            int widest = widest(widths);
            int cut = Math.min(over, widths[widest] - NARROWEST);
            if (cut <= 0) {
                break;
            }
            widths[widest] -= cut;
            over -= cut;
        }
        return widths;
    }

    private static int total(int[] widths) {
        int total = -GAP.length();
        for (int width : widths) {
            total += width + GAP.length();
        }
        return total;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            if (widths[i] > widths[widest]) {
                widest = i;
            }
        }
        return widest;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Lines.cut(cells.get(i), widths[i]);
            line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
