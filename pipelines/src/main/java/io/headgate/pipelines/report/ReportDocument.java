package io.headgate.pipelines.report;

import io.headgate.pipelines.graph.Cycle;
import io.headgate.pipelines.graph.Direction;
import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.sql.StateConstruct;
import java.util.List;
import java.util.Optional;

/**
 * A report as data, the shape of {@code report --json} and {@code --yaml}. Flat on purpose: a graph is no tree, and a table
 * stands in it once however many ways lead to it.
 *
 * @param version version of this shape
 * @param table the table reported on, absent for the whole project
 * @param tables by name
 * @param edges by their ends, between the tables listed
 * @param cycles each as a path from a table back to it
 */
public record ReportDocument(
        int version,
        String project,
        Optional<String> table,
        List<TableEntry> tables,
        List<GraphEdge> edges,
        List<List<String>> cycles) {
    public static final int VERSION = 1;

    public ReportDocument {
        tables = List.copyOf(tables);
        edges = List.copyOf(edges);
        cycles = List.copyOf(cycles);
    }

    /**
     * One table.
     *
     * @param type {@code source, dimension, intermediate, fact, view, seed, stage, table, external}
     * @param kind absent for an external table, as are state and changelog
     * @param state {@code Stateless} or {@code Stateful}
     * @param approximate some fact of it is guessed, since a file of it does not parse
     * @param folder the table's folder, absent for an external table
     * @param reasons why it is stateful
     * @param up number of edges up to it from the table reported on, absent when it lies not above
     * @param down number of edges down to it from the table reported on, absent when it lies not below
     * @param parents every table that it reads, those out of the report's scope too
     * @param children every table that reads it, those out of the report's scope too
     */
    public record TableEntry(
            String name,
            String product,
            String layer,
            String type,
            boolean external,
            Optional<TableKind> kind,
            Optional<Changelog> changelog,
            Optional<String> state,
            boolean approximate,
            Optional<String> folder,
            List<Reason> reasons,
            Optional<Integer> up,
            Optional<Integer> down,
            List<String> parents,
            List<String> children) {
        public TableEntry {
            reasons = List.copyOf(reasons);
            parents = List.copyOf(parents);
            children = List.copyOf(children);
        }
    }

    /** Why a table is stateful, and where that stands. */
    public record Reason(StateConstruct construct, String detail, String file, int line) {}

    public static ReportDocument of(HierarchyReport report) {
        return new ReportDocument(
                VERSION,
                report.project(),
                report.table().map(GraphNode::name),
                report.nodes().stream().map(node -> entry(report, node)).toList(),
                report.edges(),
                report.cycles().stream().map(Cycle::path).toList());
    }

    /** As JSON, indented by two spaces, with a newline at the end. */
    public String json() {
        return PrettyJson.text(this);
    }

    /** As YAML of the same shape. */
    public String yaml() {
        return YamlText.of(this);
    }

    private static TableEntry entry(HierarchyReport report, GraphNode node) {
        PipelineGraph graph = report.graph();
        Optional<ProjectTable> table = graph.index().table(node.name());
        return new TableEntry(
                node.name(),
                node.product(),
                node.layer(),
                node.type(),
                node.external(),
                node.kind(),
                node.changelog(),
                node.state().map(StateForm::words),
                node.approximate(),
                table.map(ProjectTable::folder),
                table.map(ReportDocument::reasons).orElse(List.of()),
                report.distance(node.name(), Direction.UP),
                report.distance(node.name(), Direction.DOWN),
                graph.parents(node.name()),
                graph.children(node.name()));
    }

    private static List<Reason> reasons(ProjectTable table) {
        return table.causes().stream()
                .map(cause -> new Reason(
                        cause.reason().construct(),
                        cause.reason().detail(),
                        cause.file(),
                        cause.reason().line()))
                .toList();
    }
}
