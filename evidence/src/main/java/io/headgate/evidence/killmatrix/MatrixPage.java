package io.headgate.evidence.killmatrix;

import io.headgate.evidence.report.Evidence;
import io.headgate.evidence.report.EvidencePage;
import io.headgate.evidence.report.Percentiles;
import io.headgate.pipelines.plan.StepKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        page.matrix();
        page.wrong();
        page.impossible();
        return page.text.toString();
    }

    private void totals() {
        long good = evidence.runs().stream().filter(RunResult::good).count();
        text.append("## Kill matrix\n\n")
                .append(EvidencePage.origin(evidence))
                .append(
                        "\nA worker process, a Temporal server, a PostgreSQL and a lab with simulated jobs, each a process of its own. ")
                .append(
                        "One step of a rollout is struck; then the rollout must succeed, each effect of its plan must have ")
                .append(
                        "happened exactly once by the platform's own count, and planning again must find nothing to do. ")
                .append(
                        "Recovery is the time from the blow to the end of the step that was struck; a killed worker is started ")
                .append("again at once, and its start is part of it.\n\n")
                .append("**")
                .append(good)
                .append(" of ")
                .append(evidence.runs().size())
                .append(" runs good.**\n\n")
                .append(
                        "| blow | runs | fired | converged | effects once | orphans | wrongly dropped | recovery p50 / p95 |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (Blow blow : Blow.values()) {
            List<RunResult> runs = runs("/" + blow.label());
            if (!runs.isEmpty()) {
                row(blow.label(), runs);
            }
        }
        text.append('\n');
    }

    private void row(String name, List<RunResult> runs) {
        long wrong = runs.stream().mapToLong(run -> run.wrongEffects().size()).sum();
        long effects = runs.stream().mapToLong(RunResult::effects).sum();
        text.append("| ")
                .append(name)
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
        List<RunResult> runs = runs(cell.id());
        if (runs.isEmpty()) {
            return "not run";
        }
        long good = runs.stream().filter(RunResult::good).count();
        return good + " of " + runs.size() + ", " + recovery(runs);
    }

    private void wrong() {
        List<RunResult> wrong =
                evidence.runs().stream().filter(run -> !run.good()).toList();
        if (!wrong.isEmpty()) {
            text.append("Wrong:\n\n");
            wrong.forEach(run -> text.append("- `")
                    .append(run.cell())
                    .append("` #")
                    .append(run.run())
                    .append(": ")
                    .append(words(run))
                    .append('\n'));
            text.append('\n');
        }
    }

    private static String words(RunResult run) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("not once", run.wrongEffects());
        parts.put("orphans", run.orphans());
        parts.put("missing", run.missing());
        parts.put("wrongly dropped", run.wronglyDropped());
        List<String> words = new ArrayList<>();
        if (!run.problem().isEmpty()) {
            words.add(run.problem());
        }
        parts.forEach((name, list) -> {
            if (!list.isEmpty()) {
                words.add(name + " " + String.join(", ", list));
            }
        });
        return String.join("; ", words);
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

    private List<RunResult> runs(String cell) {
        return evidence.runs().stream()
                .filter(run -> run.cell().equals(cell)
                        || (cell.startsWith("/") && run.cell().endsWith(cell)))
                .toList();
    }

    private static String recovery(List<RunResult> runs) {
        return Percentiles.halfAndMost(runs.stream()
                .filter(RunResult::good)
                .map(RunResult::recoveryMillis)
                .toList());
    }
}
