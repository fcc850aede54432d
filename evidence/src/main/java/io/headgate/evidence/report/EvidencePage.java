package io.headgate.evidence.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code docs/evidence.md}: a head, and a section for each kind of evidence. */
public final class EvidencePage {
    private static final String HEAD = """
            # Evidence

            What survives, what is lost, how fast. This page is written by `./headgate evidence pages` from the files in
            `evidence/results`, which the commands named below have written; no figure is typed by hand. Every run proves that its
            fault struck; one in which it did not counts as wrong.
            """;

    private EvidencePage() {}

    /** The whole page. */
    public static String of(List<String> sections) {
        return HEAD + "\n" + String.join("\n", sections);
    }

    /** Writes the page. */
    public static void write(Path file, List<String> sections) {
        try {
            Files.write(file, of(sections).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How, when and where something was measured, and what was left out. */
    public static String origin(Evidence<?> evidence) {
        String left = evidence.leftOut().isEmpty()
                ? "Nothing was left out."
                : "Left out for want of time: " + String.join(", ", evidence.leftOut()) + ".";
        return String.format(
                Locale.ROOT,
                "Measured with `%s`, last run %s, on %s. %s%n",
                evidence.command(),
                evidence.at().toString().substring(0, 16).replace('T', ' ') + " UTC",
                evidence.machine().words(),
                left);
    }
}
