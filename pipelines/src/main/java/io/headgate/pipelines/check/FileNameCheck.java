package io.headgate.pipelines.check;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code ddl.<table>.sql} and {@code dml.<table>[.anything].sql} are named after a table that their SQL is about. */
final class FileNameCheck {
    private static final int PREFIX = "ddl.".length();

    private FileNameCheck() {}

    static List<Finding> findings(Snapshot snapshot) {
        Map<String, List<ProjectStatement>> files = new TreeMap<>();
        for (ProjectStatement statement : snapshot.statements()) {
            files.computeIfAbsent(statement.file(), key -> new ArrayList<>()).add(statement);
        }
        return files.entrySet().stream()
                .flatMap(file -> finding(file.getKey(), file.getValue()).stream())
                .toList();
    }

    private static Optional<Finding> finding(String file, List<ProjectStatement> statements) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean named = name.startsWith("ddl.") || name.startsWith("dml.");
        boolean guessed =
                statements.stream().anyMatch(statement -> statement.facts().approximate());
        List<TableReference> tables =
                statements.stream().flatMap(FileNameCheck::tables).toList();
        if (!named || guessed || tables.isEmpty()) {
            return Optional.empty();
        }
        String rest = name.substring(PREFIX);
        if (tables.stream().anyMatch(table -> rest.startsWith(table.table() + "."))) {
            return Optional.empty();
        }
        String table = tables.get(0).table();
        Span span = tables.get(0).span();
        return Optional.of(new Finding(
                FindingCode.NAME_FILE_MISMATCH,
                file,
                span.line(),
                span.column(),
                table,
                "the file is about table '" + table + "' and is named after another",
                "rename it to " + name.substring(0, PREFIX) + table + ".sql"));
    }

    private static Stream<TableReference> tables(ProjectStatement statement) {
        return Stream.concat(
                statement.facts().definition().map(TableDefinition::name).stream(),
                statement.facts().writes().stream());
    }
}
