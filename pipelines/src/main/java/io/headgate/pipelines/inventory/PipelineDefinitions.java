package io.headgate.pipelines.inventory;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.sql.JoinCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The {@code pipeline_definition.json} of every table of a project. They follow from the project alone: an edge that is gone
 * from the SQL is gone from every file.
 */
public final class PipelineDefinitions {
    public static final String FILE = "pipeline_definition.json";

    private final PipelineGraph graph;
    private final SnapshotIndex index;
    private final References references;

    private PipelineDefinitions(PipelineGraph graph) {
        this.graph = graph;
        this.index = graph.index();
        this.references = new References(index);
    }

    /** The definitions by the path of their file, relative to the project's root. */
    public static Map<String, PipelineDefinition> byPath(PipelineGraph graph) {
        PipelineDefinitions definitions = new PipelineDefinitions(graph);
        Map<String, List<ProjectTable>> folders = new TreeMap<>();
        for (ProjectTable table : graph.index().snapshot().tables()) {
            folders.computeIfAbsent(table.folder(), key -> new ArrayList<>()).add(table);
        }
        Map<String, PipelineDefinition> byPath = new TreeMap<>();
        folders.forEach((folder, tables) -> {
            ProjectTable main = main(folder, tables);
            for (ProjectTable table : tables) {
                byPath.put(path(folder, table, table.equals(main)), definitions.of(table));
            }
        });
        return byPath;
    }

    /** Whether a file name is that of a definition. */
    public static boolean isDefinition(String fileName) {
        return fileName.equals(FILE) || (fileName.startsWith("pipeline_definition.") && fileName.endsWith(".json"));
    }

    /** The table that a folder is about: its namesake, else the first that is written, else the first. */
    private static ProjectTable main(String folder, List<ProjectTable> tables) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return tables.stream()
                .min(Comparator.comparing((ProjectTable table) -> !table.name().equals(name))
                        .thenComparing(table -> !table.written())
                        .thenComparing(ProjectTable::name))
                .orElseThrow();
    }

    /** A folder may hold several tables (statement sets, flat projects): each further one gets a file of its own name. */
    private static String path(String folder, ProjectTable table, boolean main) {
        String file = main ? FILE : "pipeline_definition." + FileNames.safe(table.name()) + ".json";
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    private PipelineDefinition of(ProjectTable table) {
        PipelineDefinition bare = bare(table.name());
        List<PipelineDefinition> parents = others(graph.parents(table.name()), table)
                .map(parent -> bare(parent).with(List.of(), List.of(bare)))
                .toList();
        List<PipelineDefinition> children =
                others(graph.children(table.name()), table).map(this::bare).toList();
        return bare.with(parents, children);
    }

    /** A table that reads itself is no neighbour of itself. */
    private static Stream<String> others(List<String> names, ProjectTable table) {
        return names.stream().filter(name -> !name.equals(table.name()));
    }

    private PipelineDefinition bare(String name) {
        return index.table(name).map(this::bare).orElseGet(() -> external(name, index.external(name)));
    }

    private PipelineDefinition bare(ProjectTable table) {
        return new PipelineDefinition(
                table.name(),
                References.product(table.product()),
                References.type(table),
                references.dml(table),
                references.ddl(table),
                table.folder(),
                Optional.empty(),
                table.state().words(),
                Complexity.of(table.joins(), table.state()),
                List.of(),
                List.of());
    }

    private static PipelineDefinition external(String name, Optional<ExternalTable> table) {
        return new PipelineDefinition(
                name,
                References.product(table.flatMap(ExternalTable::product).orElse("")),
                References.EXTERNAL,
                "",
                "",
                "",
                table.flatMap(ExternalTable::topic),
                StateForm.STATELESS.words(),
                Complexity.of(JoinCounts.NONE, StateForm.STATELESS),
                List.of(),
                List.of());
    }
}
