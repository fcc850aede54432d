package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.inventory.PipelineDefinition;
import io.headgate.pipelines.inventory.PipelineDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes {@code pipeline_definition.json} files, of the whole project or of what some tables touch. */
public final class WriteMetadata {
    private final Terminal terminal;

    public WriteMetadata(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(int tables, List<String> written, List<String> unchanged) {}

    /**
     * Writes the definitions.
     *
     * @param tables where given, only their own files and the files that speak or spoke of them
     */
    public int run(LoadedProject project, List<String> tables, OutputOption output) {
        tables.forEach(table -> OwnTable.require(project, table));
        Map<String, PipelineDefinition> all = PipelineDefinitions.byPath(project.graph());
        Map<String, PipelineDefinition> chosen = tables.isEmpty() ? all : new TreeMap<>();
        tables.forEach(table -> chosen.putAll(touching(project, all, table)));
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        chosen.forEach((path, definition) -> {
            boolean changed = ProjectFiles.write(project.file(path), definition.text());
            (changed ? written : unchanged).add(path);
        });
        String text =
                "wrote " + Counted.of(written.size(), "pipeline definition") + ", " + unchanged.size() + " unchanged\n";
        output.print(terminal, new Document(chosen.size(), written, unchanged), text);
        return 0;
    }

    /** A removed edge still stands in the file of a table that is no neighbour any more. */
    private static Map<String, PipelineDefinition> touching(
            LoadedProject project, Map<String, PipelineDefinition> all, String table) {
        Map<String, PipelineDefinition> touching = new TreeMap<>();
        all.forEach((path, definition) -> {
            if (names(definition, table) || DefinitionFiles.mentions(project.file(path), table)) {
                touching.put(path, definition);
            }
        });
        return touching;
    }

    private static boolean names(PipelineDefinition definition, String table) {
        return definition.tableName().equals(table)
                || definition.parents().stream()
                        .anyMatch(parent -> parent.tableName().equals(table))
                || definition.children().stream()
                        .anyMatch(child -> child.tableName().equals(table));
    }
}
