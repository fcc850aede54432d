package io.headgate.pipelines.graph;

import io.headgate.pipelines.snapshot.Changelog;
import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.snapshot.TableKind;
import java.util.Optional;

/**
 * A table as the graph shows it: one of the project, or an external one.
 *
 * @param product the data product, empty when there is none or none is known
 * @param layer the layer's folder name, empty for an external table and in a flat project
 * @param type {@code source, fact, ...} as of {@link ProjectTable#type}, {@code external} for an external table
 * @param kind empty for an external table
 * @param state empty for an external table
 * @param changelog empty for an external table
 * @param approximate some fact of it is guessed
 */
public record GraphNode(
        String name,
        boolean external,
        String product,
        String layer,
        String type,
        Optional<TableKind> kind,
        Optional<StateForm> state,
        Optional<Changelog> changelog,
        boolean approximate)
        implements Comparable<GraphNode> {

    static GraphNode of(ProjectTable table) {
        return new GraphNode(
                table.name(),
                false,
                table.product(),
                table.layer(),
                table.type(),
                Optional.of(table.kind()),
                Optional.of(table.state()),
                Optional.of(table.changelog()),
                table.approximate());
    }

    static GraphNode of(ExternalTable table) {
        return new GraphNode(
                table.name(),
                true,
                table.product().orElse(""),
                "",
                "external",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    public boolean stateful() {
        return state.filter(form -> form == StateForm.STATEFUL).isPresent();
    }

    public boolean view() {
        return kind.filter(is -> is == TableKind.VIEW).isPresent();
    }

    @Override
    public int compareTo(GraphNode other) {
        return name.compareTo(other.name);
    }
}
