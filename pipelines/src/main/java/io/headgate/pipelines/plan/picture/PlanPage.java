package io.headgate.pipelines.plan.picture;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.page.GraphPage;
import io.headgate.pipelines.page.LegendItem;
import io.headgate.pipelines.page.NodeOverlay;
import io.headgate.pipelines.page.PageSection;
import io.headgate.pipelines.page.PageSection.Item;
import io.headgate.pipelines.page.PageSection.Kind;
import io.headgate.pipelines.page.Tone;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The picture of a plan: the project's graph, each table of the plan coloured by what happens to it. */
public final class PlanPage {
    private final Plan plan;
    private final Map<String, List<Blocker>> blockers = new TreeMap<>();
    private final Set<Deed> deeds = EnumSet.noneOf(Deed.class);

    private PlanPage(Plan plan) {
        this.plan = plan;
        for (Blocker blocker : plan.blockers()) {
            blocker.tables().forEach(table -> blockers.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(blocker));
        }
    }

    /**
     * The page of a plan.
     *
     * @param layers folder names of the layers from left to right
     */
    public static GraphPage of(Plan plan, PipelineGraph graph, List<String> layers) {
        PlanPage page = new PlanPage(plan);
        Map<String, NodeOverlay> overlays = page.overlays();
        return GraphPage.of(graph, layers).overlaid(page.title(), page.subtitle(), overlays, page.legend());
    }

    private Map<String, NodeOverlay> overlays() {
        Map<String, NodeOverlay> overlays = new TreeMap<>();
        for (String table : plan.unchanged()) {
            overlays.put(table, new NodeOverlay(tone(Deed.IDLE), List.of("unchanged"), blocked(table)));
        }
        plan.skipped()
                .forEach(line -> overlays.put(
                        line.table(),
                        new NodeOverlay(
                                tone(Deed.IDLE),
                                List.of("skipped"),
                                List.of(new PageSection(Kind.NOTES, "Plan", List.of(new Item(line.reason(), "")))))));
        blockers.keySet()
                .forEach(table ->
                        overlays.put(table, new NodeOverlay(tone(Deed.BLOCKED), List.of("blocked"), blocked(table))));
        plan.tables().forEach(line -> overlays.put(line.table(), overlay(line)));
        return overlays;
    }

    private NodeOverlay overlay(PlannedTable line) {
        List<String> badges = new ArrayList<>();
        badges.add(line.scope().name().toLowerCase(Locale.ROOT));
        if (line.pointOfNoReturn()) {
            badges.add("no return");
        }
        boolean stuck = blockers.containsKey(line.table());
        if (stuck) {
            badges.add("blocked");
        }
        List<PageSection> sections = new ArrayList<>(blocked(line.table()));
        sections.add(new PageSection(
                Kind.FACTS,
                "Plan",
                List.of(
                        new Item("Table", line.tableAction().name()),
                        new Item("Statement", line.statementAction().name()),
                        new Item("State", word(line.stateFate())),
                        new Item("Data", word(line.dataFate())),
                        new Item("Starts", line.startPosition()),
                        new Item("Now", line.status()))));
        sections.add(new PageSection(
                Kind.NOTES,
                "Why, and the way back",
                List.of(new Item(line.reason(), ""), new Item(line.rollback(), ""))));
        line.via()
                .ifPresent(table ->
                        sections.add(new PageSection(Kind.TABLES, "What led here", List.of(new Item(table, "")))));
        return new NodeOverlay(tone(stuck ? Deed.BLOCKED : Deed.of(line)), badges, sections);
    }

    private List<PageSection> blocked(String table) {
        List<Item> items = blockers.getOrDefault(table, List.of()).stream()
                .map(blocker -> new Item(
                        blocker.message() + " " + blocker.remedy(),
                        blocker.code().name()))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new PageSection(Kind.NOTES, "Blocked", items));
    }

    private Tone tone(Deed deed) {
        deeds.add(deed);
        return deed.tone();
    }

    private List<LegendItem> legend() {
        return deeds.stream()
                .map(deed -> new LegendItem(deed.tone(), deed.words()))
                .toList();
    }

    private static String word(Enum<?> fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String title() {
        return "Plan to " + plan.kind().name().toLowerCase(Locale.ROOT) + " in " + plan.environment();
    }

    private String subtitle() {
        String tables = plan.tables().size() + (plan.tables().size() == 1 ? " table" : " tables");
        String steps = plan.steps().size() + (plan.steps().size() == 1 ? " step" : " steps");
        String stuck = plan.blocked()
                ? ", blocked " + plan.blockers().size() + (plan.blockers().size() == 1 ? " time" : " times")
                : "";
        return tables + ", " + steps + stuck;
    }
}
