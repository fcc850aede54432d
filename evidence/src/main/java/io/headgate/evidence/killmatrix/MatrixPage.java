package io.headgate.evidence.killmatrix;

import io.headgate.evidence.count.RunResult;
import io.headgate.evidence.count.RunTable;
import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.pipelines.plan.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The matrix as Markdown: totals by blow, one table by step and moment, what went wrong, what cannot occur. */
public final class MatrixPage {
    private final Evidence<RunResult> evidence;
    private final StringBuilder text = new StringBuilder();

    private MatrixPage(Evidence<RunResult> evidence) {
        this.evidence = evidence;
    }

    public static String of(Evidence<RunResult> evidence) {
        MatrixPage page = new MatrixPage(evidence);
        page.totals();
        if (page.flink()) {
            page.ran();
        } else {
            page.matrix();
        }
        page.text.append(RunTable.wrong(evidence.runs()));
        if (!page.flink()) {
            page.impossible();
        }
        return page.text.toString();
    }

    private void totals() {
        text.append(flink() ? "## Kill matrix with Flink\n\n" : "## Kill matrix\n\n")
                .append(EvidencePage.origin(evidence))
                .append("\nA worker process, a Temporal server, a PostgreSQL and a lab with ")
                .append(flink() ? "Flink and Kafka" : "simulated jobs")
                .append(", each a process of its own.")
                .append(
                        " One step of a rollout is struck; then the rollout must succeed, each effect of its plan must have")
                .append(
                        " happened exactly once by the platform's own count, and planning again must find nothing to do.")
                .append(
                        " Recovery is the time from the blow to the end of the step that was struck; a killed worker is started")
                .append(" again at once, and its start is part of it.\n\n")
                .append(RunTable.of(
                        "blow",
                        Arrays.stream(Blow.values()).map(Blow::label).toList(),
                        evidence.runs(),
                        (run, label) -> run.cell().endsWith("/" + label)));
    }

    /** A sample: what it had, instead of a matrix of holes. */
    private void ran() {
        text.append("The sample: ")
                .append(evidence.runs().stream()
                        .map(run -> "`" + run.cell() + "`")
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .append(".\n\n");
    }

    private boolean flink() {
        return evidence.what().endsWith("-flink");
    }

    private void matrix() {
        text.append("Good runs of all runs, and recovery p50 / p95:\n\n| step | moment |");
        for (Blow blow : Blow.values()) {
            text.append(' ').append(blow.label()).append(" |");
        }
        text.append("\n|---|---|---|---|---|---|---|---|\n");
        for (StepKind kind : StepKind.values()) {
            if (Victim.absent(kind).isEmpty()) {
                for (Moment moment : Moment.values()) {
                    text.append("| ")
                            .append(kind)
                            .append(" | ")
                            .append(moment.label())
                            .append(" |");
                    for (Blow blow : Blow.values()) {
                        text.append(' ')
                                .append(field(new Cell(kind, moment, blow)))
                                .append(" |");
                    }
                    text.append('\n');
                }
            }
        }
        text.append('\n');
    }

    private String field(Cell cell) {
        if (cell.impossible().isPresent()) {
            return "n/a";
        }
        List<RunResult> runs = runs(cell);
        if (runs.isEmpty()) {
            return "not run";
        }
        long good = runs.stream().filter(RunResult::good).count();
        return good + " of " + runs.size() + ", " + RunTable.recovery(runs);
    }

    private void impossible() {
        Map<String, List<String>> reasons = new TreeMap<>();
        for (Cell cell : Cell.all()) {
            cell.impossible().ifPresent(why -> reasons.computeIfAbsent(why, key -> new ArrayList<>())
                    .add(cell.id()));
        }
        text.append("n/a:\n\n");
        reasons.forEach((why, cells) -> text.append("- ")
                .append(why)
                .append(": ")
                .append(cells.size())
                .append(" cells, such as `")
                .append(cells.get(0))
                .append("`\n"));
    }

    private List<RunResult> runs(Cell cell) {
        return evidence.runs().stream()
                .filter(run -> run.cell().equals(cell.id()))
                .toList();
    }
}
