package io.headgate.pipelines.check;

import io.headgate.pipelines.config.Naming;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a project, at once. */
public final class ProjectChecks {
    private ProjectChecks() {}

    /** All findings, each once, by file and position. */
    public static List<Finding> all(PipelineGraph graph, Naming naming) {
        Snapshot snapshot = graph.index().snapshot();
        List<Finding> findings = new ArrayList<>(snapshot.findings());
        findings.addAll(CycleCheck.findings(graph));
        Definitions definitions = new Definitions(graph.index());
        snapshot.tables().forEach(table -> findings.addAll(NamingCheck.findings(table, naming, definitions)));
        findings.addAll(FileNameCheck.findings(snapshot));
        return findings.stream().distinct().sorted().toList();
    }
}
