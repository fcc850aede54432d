package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.RemarkableTables;
import io.headgate.pipelines.report.Printable;
import java.util.List;
import java.util.Set;

/** Lists of tables that are remarkable for whom they feed. */
public final class ListTables {
    private final Terminal terminal;

    public ListTables(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Crossing(String from, String fromProduct, String to, String toProduct) {}

    private record Crossings(String project, List<Crossing> edges) {}

    private record Names(String project, List<String> tables) {}

    /** Tables that another product reads; products that everybody may use do not count. */
    public int crossProducts(LoadedProject project, OutputOption output) {
        List<Crossing> crossings =
                RemarkableTables.of(project.graph())
                        .crossProductEdges(Set.copyOf(project.config().commonProducts()))
                        .stream()
                        .map(edge -> crossing(project, edge))
                        .toList();
        StringBuilder text = new StringBuilder();
        crossings.forEach(edge -> text.append(Printable.text(edge.from() + "  " + edge.fromProduct() + "  is read by  "
                        + edge.to() + "  " + edge.toProduct()))
                .append('\n'));
        text.append(crossings.isEmpty() ? "no table is read across products\n" : "");
        output.print(terminal, new Crossings(project.config().project(), crossings), text.toString());
        return 0;
    }

    /** Tables that exactly one other reads. */
    public int withOneChild(LoadedProject project, OutputOption output) {
        List<String> tables = RemarkableTables.of(project.graph()).withOneChild();
        StringBuilder text = new StringBuilder();
        tables.forEach(table -> text.append(Printable.text(table)).append('\n'));
        text.append(tables.isEmpty() ? "no table has exactly one reader\n" : "");
        output.print(terminal, new Names(project.config().project(), tables), text.toString());
        return 0;
    }

    private static Crossing crossing(LoadedProject project, GraphEdge edge) {
        return new Crossing(
                edge.from(),
                project.graph().node(edge.from()).product(),
                edge.to(),
                project.graph().node(edge.to()).product());
    }
}
