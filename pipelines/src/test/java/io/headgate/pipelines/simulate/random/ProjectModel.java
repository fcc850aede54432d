package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.config.ProjectConfig;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.scan.SqlFile;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** An invented project: tables, parents before children, whatever their names. */
record ProjectModel(List<TableModel> tables) {
    ProjectModel {
        tables = List.copyOf(tables);
    }

    Snapshot snapshot() {
        List<SqlFile> files = tables.stream()
                .flatMap(table -> new TableText(table).files().stream())
                .sorted(Comparator.comparing(SqlFile::path))
                .toList();
        return SnapshotBuilder.build(new ScannedProject(ProjectConfig.defaults("random"), files, List.of(), List.of()));
    }

    @Override
    public String toString() {
        return tables.stream().map(table -> "  " + table).collect(Collectors.joining("\n"));
    }
}
