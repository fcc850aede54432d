package io.headgate.cli.demo;

import java.util.List;
import java.util.Locale;

/**
 * What the demo did, and where to look on.
 *
 * @param chapters in the order in which they were shown
 * @param records written while a statement was replaced
 * @param lost of these, records that never arrived
 * @param duplicated of these, records that arrived again
 */
public record DemoReport(
        List<Chapter> chapters,
        long records,
        long lost,
        long duplicated,
        String temporalUi,
        String flinkUi,
        String ledger) {
    public DemoReport {
        chapters = List.copyOf(chapters);
    }

    /** A part of the demo and how long it took. */
    public record Chapter(String title, double seconds) {}

    String text() {
        StringBuilder text = new StringBuilder("\n");
        for (Chapter chapter : chapters) {
            text.append(String.format(Locale.ROOT, "%6.1f s  %s%n", chapter.seconds(), chapter.title()));
        }
        return text.append("Temporal UI  ")
                .append(temporalUi)
                .append("\nFlink UI     ")
                .append(flinkUi)
                .append("\nLedger       ")
                .append(ledger)
                .append("/v1/openapi.json\nMetrics      ")
                .append(ledger)
                .append("/metrics\n")
                .toString();
    }
}
