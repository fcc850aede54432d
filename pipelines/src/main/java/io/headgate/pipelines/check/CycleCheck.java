package io.headgate.pipelines.check;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.TableRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables that feed each other in a circle; the finding points at the read that closes it. */
final class CycleCheck {
    private CycleCheck() {}

    static List<Finding> findings(PipelineGraph graph) {
        List<Finding> findings = new ArrayList<>();
        graph.cycles().forEach(cycle -> findings.add(finding(graph.index(), cycle)));
        return findings;
    }

    private static Finding finding(SnapshotIndex index, Cycle cycle) {
        String first = cycle.path().get(0);
        String last = cycle.path().get(cycle.path().size() - 2);
        String message = first.equals(last)
                ? "table '" + first + "' reads itself"
                : "tables feed each other in a circle: " + cycle;
        String remedy = "let one of them read something else; no order of deployment can satisfy a circle";
        Optional<ProjectTable> table = index.table(first);
        List<ProjectStatement> statements =
                table.map(known -> statements(index, known)).orElse(List.of());
        for (ProjectStatement statement : statements) {
            for (TableRead read : statement.facts().reads()) {
                if (read.table().table().equals(last)) {
                    return new Finding(
                            FindingCode.CYCLE,
                            statement.file(),
                            read.table().span().line(),
                            read.table().span().column(),
                            first,
                            message,
                            remedy);
                }
            }
        }
        return Finding.of(FindingCode.CYCLE, first, message, remedy);
    }

    private static List<ProjectStatement> statements(SnapshotIndex index, ProjectTable table) {
        return Stream.concat(table.writers().stream(), table.ddl().stream())
                .distinct()
                .map(index::statement)
                .toList();
    }
}
