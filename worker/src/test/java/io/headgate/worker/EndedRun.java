package io.headgate.worker;

import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.Found;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.RunOutcome;
import io.headgate.workflows.schedule.RunReport;
import io.headgate.workflows.schedule.ScheduleKind;
import java.time.Instant;
import java.util.List;

/** A run of a schedule that found one thing in two seconds. */
final class EndedRun {
    static final RunReport REPORT = new RunReport(
            RunReport.VERSION,
            "dev",
            "nightly",
            ScheduleKind.DRIFT,
            "schedule/dev/nightly-2026-11-21T10:00:00Z",
            "run-1",
            Instant.parse("2026-11-21T10:00:00Z"),
            Instant.parse("2026-11-21T10:00:02Z"),
            RunOutcome.FOUND,
            Found.of(List.of(new RunFinding(FindingKind.DIFFERS, "z", "start: it does not run")), "1 table differs"));

    private EndedRun() {}
}
