package io.headgate.cli.project;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables that a file of the project is about. */
public final class TablesOfFile {
    private TablesOfFile() {}

    /** The names of the tables, sorted; the path counts from the command's folder, else from the project's root. */
    public static List<String> require(Terminal terminal, LoadedProject project, Path typed) {
        for (Path file :
                List.of(terminal.resolve(typed), project.root().resolve(typed).normalize())) {
            List<String> tables = tables(project, file);
            if (!tables.isEmpty()) {
                return tables;
            }
        }
        throw new HeadgateException(
                FailureCode.USAGE,
                "no table of project " + project.config().project() + " is written by " + typed,
                "name a dml.*.sql file of the project; headgate validate tells what is wrong with its files");
    }

    private static List<String> tables(LoadedProject project, Path file) {
        if (!file.startsWith(project.root())) {
            return List.of();
        }
        String prefix = project.root().relativize(file).toString().replace('\\', '/') + "#";
        return project.snapshot().tables().stream()
                .filter(table -> statements(table).anyMatch(id -> id.startsWith(prefix)))
                .map(ProjectTable::name)
                .toList();
    }

    private static Stream<String> statements(ProjectTable table) {
        return Stream.concat(table.ddl().stream(), table.writers().stream());
    }
}
