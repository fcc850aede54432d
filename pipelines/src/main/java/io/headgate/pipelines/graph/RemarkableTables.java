package io.headgate.pipelines.graph;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lists that people ask of a graph: what stands alone, what nobody reads, what crosses a product's border. */
public final class RemarkableTables {
    private final PipelineGraph graph;

    private RemarkableTables(PipelineGraph graph) {
        this.graph = graph;
    }

    public static RemarkableTables of(PipelineGraph graph) {
        return new RemarkableTables(graph);
    }

    /** The tables that the project reads and does not define. */
    public List<String> externals() {
        return graph.nodes().stream()
                .filter(GraphNode::external)
                .map(GraphNode::name)
                .toList();
    }

    /** Tables of the project without parents and without children. */
    public List<String> orphans() {
        return tables(node -> graph.parents(node.name()).isEmpty()
                && graph.children(node.name()).isEmpty());
    }

    /** Tables of the project that exactly one table reads: candidates for being folded into it. */
    public List<String> withOneChild() {
        return tables(node -> graph.children(node.name()).size() == 1);
    }

    /** Tables of the project that no table of it reads; facts and views end here by design. */
    public List<String> withoutReaders() {
        return tables(node -> graph.children(node.name()).isEmpty());
    }

    /**
     * Edges between tables of different products; a table without a product belongs to none and crosses nothing.
     *
     * @param common products that everybody may use
     */
    public List<GraphEdge> crossProductEdges(Set<String> common) {
        return graph.edges().stream().filter(edge -> crosses(edge, common)).toList();
    }

    private boolean crosses(GraphEdge edge, Set<String> common) {
        String from = graph.node(edge.from()).product();
        String to = graph.node(edge.to()).product();
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to) && !common.contains(from) && !common.contains(to);
    }

    private List<String> tables(Predicate<GraphNode> predicate) {
        return graph.nodes().stream()
                .filter(node -> !node.external())
                .filter(predicate)
                .map(GraphNode::name)
                .toList();
    }
}
