package io.headgate.activities.schedule;

import io.headgate.ledger.ScheduleRuns;
import io.headgate.ledger.schedule.ScheduleRun;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunOutcome;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.RunStart;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs in the ledger. */
public final class RunBook implements PastSnapshots {
    private static final int LOOK_BACK = 50;
    private static final int FINDINGS_KEPT = 20;

    private final ScheduleRuns runs;

    public RunBook(ScheduleRuns runs) {
        this.runs = runs;
    }

    public void begin(RunStart start) {
        runs.record(new ScheduleRun(
                start.environment(),
                start.schedule(),
                start.workflowId(),
                start.runId(),
                start.at(),
                Optional.empty(),
                Optional.empty(),
                0,
                "",
                Optional.empty()));
    }

    public void end(RunReport report) {
        runs.record(new ScheduleRun(
                report.environment(),
                report.schedule(),
                report.workflowId(),
                report.runId(),
                report.startedAt(),
                Optional.of(report.endedAt()),
                Optional.of(report.outcome().name()),
                report.found().total(),
                message(report.found()),
                report.found().artifact()));
    }

    /** What it says, and the first findings, a line each. */
    private static String message(Found found) {
        return Stream.concat(
                        Stream.of(found.says()),
                        found.findings().stream()
                                .limit(FINDINGS_KEPT)
                                .map(finding ->
                                        finding.kind().word() + " " + finding.subject() + ": " + finding.says()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<String> last(String environment, String schedule) {
        return runs.page(environment, schedule, "", LOOK_BACK).items().stream()
                .filter(run -> run.outcome()
                        .filter(outcome -> !outcome.equals(RunOutcome.FAILED.name()))
                        .isPresent())
                .flatMap(run -> run.artifact().stream())
                .findFirst();
    }
}
