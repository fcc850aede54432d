package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.inventory.PipelineDefinitions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deletes {@code pipeline_definition.json} files, all of a project or the one of a table. */
public final class DeleteMetadata {
    private final Terminal terminal;

    public DeleteMetadata(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(List<String> deleted) {}

    public int run(LoadedProject project, Optional<String> table, OutputOption output) {
        List<Path> files =
                table.map(name -> of(project, name)).orElseGet(() -> DefinitionFiles.below(project.pipelines()));
        files.forEach(ProjectFiles::delete);
        List<String> deleted = files.stream()
                .map(file -> project.root().relativize(file).toString())
                .toList();
        output.print(
                terminal, new Document(deleted), "deleted " + Counted.of(deleted.size(), "pipeline definition") + "\n");
        return 0;
    }

    private static List<Path> of(LoadedProject project, String table) {
        OwnTable.require(project, table);
        return PipelineDefinitions.byPath(project.graph()).entrySet().stream()
                .filter(entry -> entry.getValue().tableName().equals(table))
                .map(Map.Entry::getKey)
                .map(project::file)
                .filter(Files::isRegularFile)
                .toList();
    }
}
