package io.headgate.pipelines.page;

import io.headgate.pipelines.graph.GraphEdge;
import io.headgate.pipelines.graph.GraphNode;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.page.PageSection.Item;
import io.headgate.pipelines.page.PageSection.Kind;
import io.headgate.pipelines.snapshot.ExternalTable;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.sql.StateReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The details of a table of the project: facts, reasons for state, neighbours, SQL. */
final class NodeSections {
    private final PipelineGraph graph;

    NodeSections(PipelineGraph graph) {
        this.graph = graph;
    }

    List<PageSection> of(GraphNode node) {
        List<PageSection> sections = new ArrayList<>();
        graph.index().table(node.name()).ifPresent(table -> {
            sections.add(facts(table));
            add(sections, Kind.NOTES, "Why it keeps state", reasons(table));
        });
        if (node.external()) {
            graph.index().external(node.name()).ifPresent(table -> sections.add(facts(table)));
        }
        add(sections, Kind.NOTES, "On a cycle", cycles(node));
        add(sections, Kind.TABLES, "Reads", neighbours(graph.parents(node.name()), node.name(), true));
        add(sections, Kind.TABLES, "Read by", neighbours(graph.children(node.name()), node.name(), false));
        graph.index().table(node.name()).ifPresent(table -> add(sections, Kind.SQL, "Statements", sql(table)));
        return sections;
    }

    private static PageSection facts(ProjectTable table) {
        List<Item> facts = new ArrayList<>();
        facts.add(new Item("State", table.state().words()));
        facts.add(new Item("Changelog", table.changelog().name().toLowerCase(Locale.ROOT)));
        facts.add(new Item("Kind", table.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (table.bounded()) {
            facts.add(new Item("Bounded", "ends by itself"));
        }
        if (table.approximate()) {
            facts.add(new Item("Approximate", "a file of it does not parse; what is shown is guessed"));
        }
        facts.add(new Item("Folder", table.folder()));
        return new PageSection(Kind.FACTS, "Facts", facts);
    }

    private static PageSection facts(ExternalTable table) {
        List<Item> facts = new ArrayList<>();
        facts.add(new Item("Defined", "outside of this project"));
        table.topic().ifPresent(topic -> facts.add(new Item("Topic", topic)));
        facts.add(new Item("Declared", table.declared() ? "in external_tables.json" : "no, known from SQL only"));
        return new PageSection(Kind.FACTS, "Facts", facts);
    }

    private static List<Item> reasons(ProjectTable table) {
        return table.causes().stream()
                .map(cause -> new Item(
                        words(cause.reason()),
                        cause.file() + ":" + cause.reason().line()))
                .toList();
    }

    private static String words(StateReason reason) {
        String words = reason.construct().words();
        return reason.detail().isEmpty() ? words : words + " " + reason.detail();
    }

    private List<Item> cycles(GraphNode node) {
        return graph.cycles().stream()
                .filter(cycle -> cycle.members().contains(node.name()))
                .map(cycle -> new Item(cycle.toString(), ""))
                .toList();
    }

    private List<Item> neighbours(List<String> names, String table, boolean up) {
        return names.stream()
                .map(name -> new Item(name, remark(up ? graph.edge(name, table) : graph.edge(table, name))))
                .toList();
    }

    private static String remark(Optional<GraphEdge> edge) {
        return edge.filter(GraphEdge::approximate).isPresent() ? "approximate" : "";
    }

    private List<Item> sql(ProjectTable table) {
        return Stream.concat(table.ddl().stream(), table.writers().stream())
                .distinct()
                .map(graph.index()::statement)
                .map(statement -> new Item(
                        statement.sql(),
                        statement.file(),
                        statement.facts().span().line()))
                .toList();
    }

    private static void add(List<PageSection> sections, Kind kind, String title, List<Item> items) {
        if (!items.isEmpty()) {
            sections.add(new PageSection(kind, title, items));
        }
    }
}
