package io.headgate.evidence.command;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.ResultFile;
import io.headgate.evidence.report.Run;
import io.headgate.pipelines.config.Durations;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What every command that measures takes. */
final class RunOptions {
    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "No further run begins after so long (default: ${DEFAULT-VALUE}).")
    private String budget = "24h";

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where the processes write their logs and databases (default: a new one among the temporary ones).")
    private Path folder = Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("headgate-evidence-" + ProcessHandle.current().pid());

    @Option(
            names = "--results",
            paramLabel = "DIR",
            description =
                    "Where the results are kept; what is there already is not run again (default: ${DEFAULT-VALUE}).")
    private Path results = Path.of("evidence", "results");

    Duration budget() {
        return Durations.parse(budget);
    }

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    /** A line for each run, as it ends: the checkpoint from which a run is resumed. */
    Path checkpoint(String what) {
        return results.resolve(what + ".jsonl");
    }

    /** Writes the document that pages are made of, prints its page, and gives the exit code: 1 where a run was not good. */
    <T extends Run> int tell(Evidence<T> evidence, Function<Evidence<T>, String> page) {
        ResultFile.document(results.resolve(evidence.what() + ".json"), evidence);
        System.out.print(page.apply(evidence));
        return evidence.runs().stream().allMatch(Run::good) ? 0 : 1;
    }
}
