package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.sql.JoinCounts;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StateReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds snapshots of invented projects, with SQL and facts that fit together.
 *
 * <pre>{@code
 * Snapshot orders = SnapshotFixture.project("orders")
 *         .layer("sources", "src_orders").layer("facts", "fct_order")
 *         .product("p1", "src_orders fct_order")
 *         .edges("raw_orders>src_orders src_orders>fct_order")   // raw_orders is no table of a layer: external
 *         .append("src_orders")
 *         .snapshot();
 * }</pre>
 *
 * A table with several parents joins them (stateful) unless it is named in {@link #unionAll}; one that reads an upsert table
 * is stateful; tables have a primary key and are upsert unless named in {@link #append}. A table without parents has no DML
 * unless named in {@link #values}.
 */
public final class SnapshotFixture {
    private final String project;
    private final Map<String, String> layers = new TreeMap<>();
    private final Map<String, String> products = new TreeMap<>();
    private final Map<String, Set<String>> parents = new TreeMap<>();
    private final Set<String> append = new LinkedHashSet<>();
    private final Set<String> unionAll = new LinkedHashSet<>();
    private final Set<String> views = new LinkedHashSet<>();
    private final Set<String> approximate = new LinkedHashSet<>();
    private final Set<String> values = new LinkedHashSet<>();
    private final Map<String, String> filters = new TreeMap<>();
    private final Map<String, ExternalTable> declared = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private SnapshotFixture(String project) {
        this.project = project;
    }

    public static SnapshotFixture project(String name) {
        return new SnapshotFixture(name);
    }

    /** Tables of a layer, names divided by spaces. */
    public SnapshotFixture layer(String layer, String tables) {
        words(tables).forEach(table -> table(layer, products.getOrDefault(table, ""), table));
        return this;
    }

    /** One table, whatever characters its name has. */
    public SnapshotFixture table(String layer, String product, String name) {
        layers.put(name, layer);
        products.put(name, product);
        return this;
    }

    public SnapshotFixture product(String product, String tables) {
        words(tables).forEach(table -> products.put(table, product));
        return this;
    }

    /** {@code parent>child} edges divided by spaces; a name that no layer has becomes an external table. */
    public SnapshotFixture edges(String edges) {
        for (String edge : words(edges)) {
            int arrow = edge.indexOf('>');
            edge(edge.substring(0, arrow), edge.substring(arrow + 1));
        }
        return this;
    }

    public SnapshotFixture edge(String parent, String child) {
        parents.computeIfAbsent(child, name -> new TreeSet<>()).add(parent);
        return this;
    }

    public SnapshotFixture append(String tables) {
        append.addAll(words(tables));
        return this;
    }

    public SnapshotFixture unionAll(String tables) {
        unionAll.addAll(words(tables));
        return this;
    }

    public SnapshotFixture views(String tables) {
        views.addAll(words(tables));
        return this;
    }

    public SnapshotFixture approximate(String tables) {
        approximate.addAll(words(tables));
        return this;
    }

    /** Tables whose DML is {@code INSERT ... VALUES}. */
    public SnapshotFixture values(String tables) {
        values.addAll(words(tables));
        return this;
    }

    /** Changes a table's SQL: adds {@code WHERE condition} to its DML. */
    public SnapshotFixture filter(String table, String condition) {
        filters.put(table, condition);
        return this;
    }

    /** Declares an external table as {@code external_tables.json} would. */
    public SnapshotFixture external(String name, String product, String topic) {
        declared.put(
                name,
                new ExternalTable(
                        name,
                        Optional.of(product).filter(text -> !text.isEmpty()),
                        Optional.of(topic),
                        true,
                        List.of()));
        return this;
    }

    public SnapshotFixture finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    public Snapshot snapshot() {
        List<ProjectStatement> statements = new ArrayList<>();
        List<ProjectTable> tables = new ArrayList<>();
        layers.keySet().forEach(name -> tables.add(table(name, statements)));
        statements.sort((a, b) -> a.id().compareTo(b.id()));
        return new Snapshot(Snapshot.VERSION, project, tables, statements, externals(), findings);
    }

    private ProjectTable table(String name, List<ProjectStatement> statements) {
        String layer = layer(name);
        String product = products.getOrDefault(name, "");
        String folder = String.join(
                "/",
                List.of("pipelines", layer, product, name).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        StatementFixture writer = new StatementFixture(name, folder + "/sql-scripts/", parentsOf(name))
                .append(append.contains(name))
                .unionAll(unionAll.contains(name))
                .approximate(approximate.contains(name))
                .filter(filters.getOrDefault(name, ""));
        boolean view = views.contains(name);
        boolean written = !view && (values.contains(name) || !parentsOf(name).isEmpty());
        ProjectStatement ddl = view ? writer.view() : writer.ddl();
        statements.add(ddl);
        if (written) {
            statements.add(writer.dml());
        }
        ProjectStatement query = written ? writer.dml() : ddl;
        List<StateCause> causes = causes(name, query);
        return new ProjectTable(
                name,
                product,
                layer,
                type(layer),
                folder,
                view ? TableKind.VIEW : TableKind.TABLE,
                Optional.of(ddl.id()),
                Optional.empty(),
                written ? List.of(query.id()) : List.of(),
                List.copyOf(parentsOf(name)),
                List.copyOf(sourcesOf(name, new TreeSet<>(), new TreeSet<>())),
                append.contains(name) ? Changelog.APPEND : Changelog.UPSERT,
                causes.isEmpty() ? StateForm.STATELESS : StateForm.STATEFUL,
                causes,
                values.contains(name),
                approximate.contains(name),
                written ? query.facts().joins() : JoinCounts.NONE);
    }

    private List<StateCause> causes(String name, ProjectStatement query) {
        List<StateCause> causes = new ArrayList<>();
        if (approximate.contains(name)) {
            causes.add(new StateCause(query.file(), new StateReason(StateConstruct.UNKNOWN, 1, "")));
            return causes;
        }
        query.facts().stateReasons().forEach(reason -> causes.add(new StateCause(query.file(), reason)));
        for (String parent : parentsOf(name)) {
            if (layers.containsKey(parent) && !append.contains(parent) && !views.contains(name)) {
                causes.add(new StateCause(query.file(), new StateReason(StateConstruct.UPSERT_SOURCE, 2, parent)));
            }
        }
        return causes;
    }

    private Set<String> sourcesOf(String name, Set<String> found, Set<String> seen) {
        for (String parent : parentsOf(name)) {
            if (!views.contains(parent)) {
                found.add(parent);
            } else if (seen.add(parent)) {
                sourcesOf(parent, found, seen);
            }
        }
        return found;
    }

    private List<ExternalTable> externals() {
        Map<String, ExternalTable> externals = new TreeMap<>(declared);
        parents.forEach((child, names) -> names.stream()
                .filter(parent -> !layers.containsKey(parent))
                .forEach(parent -> externals.merge(parent, undeclared(parent, child), SnapshotFixture::joined)));
        return List.copyOf(externals.values());
    }

    private static ExternalTable undeclared(String name, String reader) {
        return new ExternalTable(name, Optional.empty(), Optional.empty(), false, List.of(reader));
    }

    private static ExternalTable joined(ExternalTable first, ExternalTable second) {
        TreeSet<String> readers = new TreeSet<>(first.readers());
        readers.addAll(second.readers());
        return new ExternalTable(first.name(), first.product(), first.topic(), first.declared(), List.copyOf(readers));
    }

    private String layer(String name) {
        return layers.getOrDefault(name, "");
    }

    private Set<String> parentsOf(String name) {
        return parents.getOrDefault(name, Set.of());
    }

    private static String type(String layer) {
        return layer.isEmpty()
                ? "table"
                : layer.endsWith("s") && !layer.equals("stage") ? layer.substring(0, layer.length() - 1) : layer;
    }

    private static Collection<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
