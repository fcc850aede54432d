package io.headgate.activities.schedule;

import io.headgate.pipelines.world.WorldStatement;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.RunFinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Statements that have failed, and statements that do not settle. */
final class StatementHealth {
    private static final int LONGEST_PROBLEM = 200;

    private StatementHealth() {}

    static List<RunFinding> of(List<WorldStatement> statements, Duration limit, Suspicions suspicions) {
        List<RunFinding> findings = new ArrayList<>();
        for (WorldStatement statement : statements) {
            switch (statement.phase()) {
                case FAILED, FAILING ->
                    findings.add(new RunFinding(FindingKind.FAILED, statement.name(), "failed" + problem(statement)));
                case PENDING, DEGRADED, STOPPING, DELETING, UNKNOWN -> {
                    Duration lasts = suspicions.lasts("statement " + statement.uid() + " " + statement.phase());
                    if (lasts.compareTo(limit) > 0) {
                        findings.add(new RunFinding(
                                FindingKind.UNSETTLED,
                                statement.name(),
                                statement.phase() + ", seen so for " + Lasting.of(lasts) + problem(statement)));
                    }
                }
                case RUNNING, COMPLETED, STOPPED -> {}
            }
        }
        return findings;
    }

    private static String problem(WorldStatement statement) {
        return statement
                .problem()
                .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst())
                .map(line ->
                        ": " + (line.length() <= LONGEST_PROBLEM ? line : line.substring(0, LONGEST_PROBLEM) + "…"))
                .orElse("");
    }
}
