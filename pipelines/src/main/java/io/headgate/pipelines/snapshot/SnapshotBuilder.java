package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.scan.ScannedProject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the snapshot of a scanned project: pure, total, the same for the same files.
 *
 * <pre>{@code
 * Snapshot snapshot = SnapshotBuilder.build(ProjectScanner.scan(root, reader::read));
 * }</pre>
 */
public final class SnapshotBuilder {
    private SnapshotBuilder() {}

    public static Snapshot build(ScannedProject project) {
        List<Finding> findings = new ArrayList<>(project.findings());
        Names names = new Names(project.config());
        FileChecks fileChecks = new FileChecks(findings);
        project.files().forEach(fileChecks::check);

        Drafts drafts = Drafts.collect(project, names, findings);
        Map<String, Draft> byName = drafts.tables();
        List<ProjectTable> tables = Resolution.resolve(names, project.config().scalarFunctions(), byName);
        checkChangelogs(names, tables, byName, findings);
        List<ExternalTable> externals = Externals.collect(names, byName, project.externals(), findings);
        return new Snapshot(
                Snapshot.VERSION,
                project.config().project(),
                tables,
                drafts.statements(),
                externals,
                findings.stream().distinct().sorted().toList());
    }

    private static void checkChangelogs(
            Names names, List<ProjectTable> tables, Map<String, Draft> drafts, Collection<Finding> findings) {
        Map<String, ProjectTable> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        ChangelogCheck check = new ChangelogCheck(names, byName, findings);
        for (ProjectTable table : tables) {
            Draft draft = drafts.get(table.name());
            check.check(table, draft == null ? List.of() : draft.writers());
        }
    }
}
