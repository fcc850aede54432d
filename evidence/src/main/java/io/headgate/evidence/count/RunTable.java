package io.headgate.evidence.count;

import io.headgate.evidence.report.Percentiles;
import java.util.List;
import java.util.function.BiPredicate;

/** Runs as a Markdown table, a row for each kind of blow. */
public final class RunTable {
    private RunTable() {}

    /**
     * How many are good, and the table.
     *
     * @param head of the first column
     * @param belongs whether a run belongs to a label
     */
    public static String of(
            String head, List<String> labels, List<RunResult> runs, BiPredicate<RunResult, String> belongs) {
        StringBuilder text = new StringBuilder();
        text.append("**")
                .append(runs.stream().filter(RunResult::good).count())
                .append(" of ")
                .append(runs.size())
                .append(" runs good.**\n\n| ")
                .append(head)
                .append(
                        " | runs | fired | converged | effects once | orphans | wrongly dropped | recovery p50 / p95 |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (String label : labels) {
            List<RunResult> of =
                    runs.stream().filter(run -> belongs.test(run, label)).toList();
            if (!of.isEmpty()) {
                row(text, label, of);
            }
        }
        return text.append('\n').toString();
    }

    /** What went wrong, a line for each run; empty when nothing did. */
    public static String wrong(List<RunResult> runs) {
        StringBuilder text = new StringBuilder();
        for (RunResult run : runs) {
            if (!run.good()) {
                text.append("- `")
                        .append(run.cell())
                        .append("` #")
                        .append(run.run())
                        .append(": ")
                        .append(run.words())
                        .append('\n');
            }
        }
        return text.isEmpty() ? "" : "Wrong:\n\n" + text + "\n";
    }

    /** Recovery of the good ones. */
    public static String recovery(List<RunResult> runs) {
        return Percentiles.halfAndMost(runs.stream()
                .filter(RunResult::good)
                .map(RunResult::recoveryMillis)
                .toList());
    }

    private static void row(StringBuilder text, String label, List<RunResult> runs) {
        long wrong = runs.stream().mapToLong(run -> run.wrongEffects().size()).sum();
        long effects = runs.stream().mapToLong(RunResult::effects).sum();
        text.append("| ")
                .append(label)
                .append(" | ")
                .append(runs.size())
                .append(" | ")
                .append(runs.stream().filter(RunResult::fired).count())
                .append(" | ")
                .append(runs.stream().filter(RunResult::converged).count())
                .append(" | ")
                .append(effects - wrong)
                .append(" of ")
                .append(effects)
                .append(" | ")
                .append(runs.stream().mapToLong(run -> run.orphans().size()).sum())
                .append(" | ")
                .append(runs.stream()
                        .mapToLong(run -> run.wronglyDropped().size())
                        .sum())
                .append(" | ")
                .append(recovery(runs))
                .append(" |\n");
    }
}
