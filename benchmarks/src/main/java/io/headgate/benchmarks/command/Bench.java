package io.headgate.benchmarks.command;

import io.headgate.benchmarks.report.BenchmarksPage;
import io.headgate.benchmarks.report.Figures;
import io.headgate.evidence.report.Machine;
import io.headgate.evidence.report.ResultFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What every command that measures takes. */
final class Bench {
    @Option(
            names = "--results",
            paramLabel = "DIR",
            description = "Where the figures are kept (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("benchmarks", "results");

    private final double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    /** Keeps a table of figures, and prints it. */
    int tell(String what, String title, String command, String remark, List<String> columns, List<List<String>> rows) {
        Figures figures = new Figures(what, title, command, Instant.now(), Machine.here(), load, remark, columns, rows);
        ResultFile.document(results.resolve(what + ".json"), figures);
        System.out.println(BenchmarksPage.section(figures));
        return 0;
    }

    /** The command as people type it: that of the sources or the release that this process came from. */
    static String headgate() {
        return Optional.ofNullable(System.getenv("HEADGATE_HOME"))
                .map(home -> Path.of(home, "headgate").toString())
                .orElseThrow(() -> new IllegalStateException("start this with the command headgate"));
    }
}
