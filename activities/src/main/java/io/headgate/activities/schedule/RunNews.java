package io.headgate.activities.schedule;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.workflows.schedule.RunFinding;
import io.headgate.workflows.schedule.RunReport;
import java.util.List;
import java.util.Optional;

/** The document that a webhook gets. */
record RunNews(
        int version,
        String event,
        String environment,
        String schedule,
        String kind,
        String outcome,
        String startedAt,
        String endedAt,
        String says,
        int total,
        List<News> findings,
        Optional<String> commit,
        Optional<String> artifact,
        String workflowId,
        String runId) {
    private static final int VERSION = 1;
    private static final String EVENT = "headgate.schedule.run";

    /** A finding. */
    record News(String kind, String subject, String says) {
        static News of(RunFinding finding) {
            return new News(finding.kind().word(), finding.subject(), finding.says());
        }
    }

    static byte[] json(RunReport report) {
        return CanonicalJson.bytes(new RunNews(
                VERSION,
                EVENT,
                report.environment(),
                report.schedule(),
                report.kind().word(),
                report.outcome().word(),
                report.startedAt().toString(),
                report.endedAt().toString(),
                report.found().says(),
                report.found().total(),
                report.found().findings().stream().map(News::of).toList(),
                report.found().commit(),
                report.found().artifact(),
                report.workflowId(),
                report.runId()));
    }
}
