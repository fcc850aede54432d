package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.graph.RemarkableTables;
import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.report.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists tables that nothing in the project reads. Facts, dimensions and views are what others come for, so that only tables
 * of other types count as unused.
 */
public final class AssessUnusedTables {
    private static final Set<String> ENDS = Set.of("fact", "dimension", "view");

    private final Terminal terminal;

    public AssessUnusedTables(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Unused(String table, String product, String type, String folder) {}

    private record Document(String project, List<Unused> unused, List<String> ends, Optional<List<String>> topics) {}

    /**
     * Prints the list.
     *
     * @param topics topics that nobody uses, where somebody looked
     * @param file where the JSON document goes as well
     */
    public int run(LoadedProject project, Optional<List<String>> topics, Optional<Path> file, OutputOption output) {
        PipelineGraph graph = project.graph();
        List<String> unread = RemarkableTables.of(graph).withoutReaders();
        List<Unused> unused = unread.stream()
                .map(graph::node)
                .filter(node -> !ENDS.contains(node.type()))
                .map(node -> unused(graph, node))
                .toList();
        List<String> ends = unread.stream()
                .filter(name -> ENDS.contains(graph.node(name).type()))
                .toList();
        Document document = new Document(project.config().project(), unused, ends, topics);
        file.map(terminal::resolve).ifPresent(path -> {
            ProjectFiles.write(path, PrettyJson.text(document));
            terminal.err().println("wrote " + terminal.shown(path));
        });
        output.print(terminal, document, text(document));
        return 0;
    }

    private static Unused unused(PipelineGraph graph, GraphNode node) {
        String folder =
                graph.index().table(node.name()).map(table -> table.folder()).orElse("");
        return new Unused(node.name(), node.product(), node.type(), folder);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.unused().forEach(table -> text.append(Printable.text(table.table() + "  " + table.folder()))
                .append('\n'));
        text.append(Counted.of(document.unused().size(), "table"))
                .append(" that nothing in the project reads; not counted: ")
                .append(document.ends().size())
                .append(" at its end (facts, dimensions, views)\n");
        document.topics().ifPresent(topics -> append(text, topics));
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> topics) {
        text.append('\n');
        topics.forEach(topic -> text.append(Printable.text(topic)).append('\n'));
        text.append(Counted.of(topics.size(), "topic"))
                .append(" of no table of the project, that no statement reads or writes\n");
    }
}
