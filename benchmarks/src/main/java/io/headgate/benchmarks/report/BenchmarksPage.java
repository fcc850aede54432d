package io.headgate.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/benchmarks.md}: a head, and a section for each table of figures. */
public final class BenchmarksPage {
    private static final String HEAD = """
            # Benchmarks

            How fast it is. This page is written by `./headgate bench pages` from the files in `benchmarks/results`, which the
            commands named below have written; no figure is typed by hand. `./headgate bench` measures everything again. Goals are
            for a quiet machine of 2 cores; the load average stands with each table.
            """;

    private BenchmarksPage() {}

    /** The whole page. */
    public static String of(List<Figures> all) {
        return HEAD + all.stream().map(figures -> "\n" + section(figures)).collect(Collectors.joining());
    }

    /** One table with what it says of itself. */
    public static String section(Figures figures) {
        StringBuilder text = new StringBuilder("## ").append(figures.title()).append("\n\n");
        text.append(String.format(
                Locale.ROOT,
                "Measured with `%s` at %s UTC on %s%s.%n%s%n%n",
                figures.command(),
                figures.at().toString().substring(0, 16).replace('T', ' '),
                figures.machine().words(),
                figures.load() < 0 ? "" : String.format(Locale.ROOT, ", load average %.1f", figures.load()),
                figures.remark()));
        text.append(row(figures.columns()))
                .append(row(figures.columns().stream().map(column -> "---").toList()));
        figures.rows().forEach(row -> text.append(row(row)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
