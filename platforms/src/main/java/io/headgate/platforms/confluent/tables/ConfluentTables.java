package io.headgate.platforms.confluent.tables;

import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.compare.DdlComparison;
import io.headgate.pipelines.plan.compare.SqlTokens;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.TableDefaults;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.AlterTableOrder;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Progress;
import io.headgate.platforms.Tables;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import io.headgate.platforms.sql.AlterClause;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tables and views by DDL. A table is its topic: it is told from an earlier one of its name by the topic's id. */
public final class ConfluentTables implements Tables {
    /** Differences that make a table another one than was ordered. */
    private static final Set<DdlChange.Kind> ANOTHER_TABLE = EnumSet.of(
            DdlChange.Kind.COLUMN_ADDED,
            DdlChange.Kind.REQUIRED_COLUMN_ADDED,
            DdlChange.Kind.COLUMN_DROPPED,
            DdlChange.Kind.COLUMN_TYPE,
            DdlChange.Kind.COLUMN_ORDER,
            DdlChange.Kind.PRIMARY_KEY,
            DdlChange.Kind.CHANGELOG_MODE);

    private static final Pattern QUERY_OF_VIEW = Pattern.compile("(?is).*?\\bAS\\b(.*)");

    private final Catalog catalog;
    private final WorldTables world;
    private final TableNames names;
    private final ConfluentTopics topics;
    private final DdlStatements ddls;
    private final TableDefaults defaults;

    public ConfluentTables(
            Catalog catalog,
            WorldTables world,
            TableNames names,
            ConfluentTopics topics,
            DdlStatements ddls,
            TableDefaults defaults) {
        this.catalog = catalog;
        this.world = world;
        this.names = names;
        this.topics = topics;
        this.ddls = ddls;
        this.defaults = defaults;
    }

    @Override
    public Optional<WorldTable> find(String table) {
        for (List<String> path : names.candidates(table)) {
            Optional<CatalogTable> found = catalog.find(path);
            if (found.isPresent()) {
                return found.map(seen -> world.of(table, seen, topics::idOf, false));
            }
        }
        return Optional.empty();
    }

    @Override
    public Progress<WorldTable> create(CreateTableOrder order) {
        DdlStatements.Ddl ddl = new DdlStatements.Ddl(
                order.key(), order.statement(), order.table(), order.sql(), order.properties(), order.pool());
        // Its name is the effect's: where it was sent before, the service says so.
        boolean free = plainTable(order).filter(topics::recentlyAbsent).isPresent();
        return free && ddls.submit(ddl) ? making(order, ddl) : created(order, ddl, ddls.look(ddl));
    }

    private Progress<WorldTable> making(CreateTableOrder order, DdlStatements.Ddl ddl) {
        return Progress.waiting(order.table() + " is being made", () -> created(order, ddl, ddls.next(ddl)));
    }

    private Progress<WorldTable> created(CreateTableOrder order, DdlStatements.Ddl ddl, DdlStatements.State state) {
        return switch (state) {
            case WORKING -> making(order, ddl);
            case COMPLETED ->
                made(order)
                        .map(made -> Progress.done(made, order.table() + " is there"))
                        .orElseGet(() -> notShown(order, ddl));
            case ABSENT ->
                there(order)
                        .map(there -> Progress.done(there, order.table() + " is there"))
                        .orElseGet(() -> {
                            ddls.submit(ddl);
                            return making(order, ddl);
                        });
        };
    }

    /** Its topic shows a moment later than its DDL completes; later than that somebody has dropped it. */
    private Progress<WorldTable> notShown(CreateTableOrder order, DdlStatements.Ddl ddl) {
        if (ddls.doneLongAgo(ddl, Instant.now())) {
            throw new PlatformException(
                    PlatformProblem.GONE,
                    "this step had made " + order.table() + ", and it is gone",
                    "find out who dropped it, then retry the step");
        }
        return Progress.waiting(order.table() + " is made and does not show yet");
    }

    @Override
    public int tidy(Collection<String> tables, Instant before) {
        return ddls.tidy(tables, before);
    }

    /** What this very effect has made, without asking the catalog again: that takes four statements. */
    private Optional<WorldTable> made(CreateTableOrder order) {
        return plainTable(order)
                .map(name -> world.of(
                        order.table(), new CatalogTable(name, ObjectKind.TABLE, order.sql()), topics::idOf, false))
                .filter(made -> made.topicId().isPresent())
                .or(() -> there(order));
    }

    /** What holds the name. A table without a topic there cannot be; the catalog is asked about the rest. */
    private Optional<WorldTable> there(CreateTableOrder order) {
        Optional<WorldTable> there = free(order) ? Optional.empty() : find(order.table());
        there.ifPresent(found -> requireOurs(order, found));
        return there;
    }

    private boolean free(CreateTableOrder order) {
        return plainTable(order).filter(name -> !topics.exists(name)).isPresent();
    }

    /** The plain name of a table at home whose columns its DDL says in full. */
    private Optional<String> plainTable(CreateTableOrder order) {
        List<StatementFacts> facts = new FlinkSqlReader().read(order.sql()).statements();
        boolean plain = facts.size() == 1
                && facts.get(0).kind() == StatementKind.CREATE_TABLE
                && facts.get(0)
                        .definition()
                        .filter(definition -> definition.like().isEmpty())
                        .isPresent();
        return plain && !order.table().contains(".") ? Optional.of(order.table()) : Optional.empty();
    }

    /** Something holds the name: is it what was ordered, and not what this rollout dropped? */
    private void requireOurs(CreateTableOrder order, WorldTable there) {
        boolean dropped = order.droppedTopicId()
                .filter(id -> there.topicId().equals(Optional.of(id)))
                .isPresent();
        if (dropped || !sameObject(order, there)) {
            throw new PlatformException(
                    PlatformProblem.SCHEMA_CONFLICT,
                    dropped
                            ? "table " + order.table() + " is still the one that was to be dropped"
                            : order.table() + " exists with other columns than ordered",
                    "look at what is there, then plan again");
        }
    }

    private boolean sameObject(CreateTableOrder order, WorldTable there) {
        Optional<StatementFacts> wanted =
                new FlinkSqlReader().read(order.sql()).statements().stream().findFirst();
        boolean view = wanted.filter(facts -> facts.kind() == StatementKind.CREATE_VIEW)
                .isPresent();
        if (view != there.view()) {
            return false;
        }
        if (view) {
            return there.ddl().isEmpty() || SqlTokens.same(query(order.sql()), query(there.ddl()));
        }
        return wanted.flatMap(StatementFacts::definition).map(TableShape::of).stream()
                .flatMap(shape -> DdlComparison.compare(shape, there.shape(), defaults).stream())
                .map(DdlChange::kind)
                .noneMatch(ANOTHER_TABLE::contains);
    }

    private static String query(String view) {
        Matcher matcher = QUERY_OF_VIEW.matcher(view);
        return matcher.matches() ? matcher.group(1).strip() : view;
    }

    /** One statement for each clause, in their order; those that the table shows are done. */
    @Override
    public Progress<WorldTable> alter(AlterTableOrder order) {
        WorldTable there = find(order.table())
                .filter(table -> sameTopic(order.topicId(), table))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE,
                        "the table " + order.table() + " that was observed is not there any more",
                        "plan again"));
        List<AlterClause> clauses =
                order.changes().stream().map(AlterClause::new).toList();
        for (int number = 1; number <= clauses.size(); number++) {
            AlterClause clause = clauses.get(number - 1);
            DdlStatements.Ddl ddl = new DdlStatements.Ddl(
                    order.key(),
                    clauses.size() == 1 ? order.statement() : order.statement() + "-" + number,
                    order.table(),
                    "ALTER TABLE " + TableNames.quoted(place(order.table())) + " " + clause.sql(),
                    Map.of(),
                    order.pool());
            boolean shows = clause.shows(there.shape(), defaults.options());
            DdlStatements.State state = ddls.look(ddl);
            if (shows && state != DdlStatements.State.WORKING) {
                continue;
            }
            if (state == DdlStatements.State.ABSENT) {
                ddls.submit(ddl);
            }
            return Progress.waiting(
                    order.table() + " is being altered: " + clause.sql(), () -> worked(ddl, () -> alter(order)));
        }
        return Progress.done(there, order.table() + " is altered");
    }

    @Override
    public Progress<Ending> drop(DropTableOrder order) {
        DdlStatements.Ddl ddl = new DdlStatements.Ddl(
                order.key(),
                order.statement(),
                order.table(),
                "DROP " + word(order.kind()) + " IF EXISTS " + TableNames.quoted(place(order.table())),
                Map.of(),
                order.pool());
        DdlStatements.State state = ddls.look(ddl);
        if (state == DdlStatements.State.WORKING) {
            return dropping(order, ddl);
        }
        Optional<WorldTable> there = find(order.table()).filter(table -> sameTopic(order.topicId(), table));
        if (there.isPresent()) {
            if (state == DdlStatements.State.ABSENT) {
                ddls.submit(ddl);
                return dropping(order, ddl);
            }
            return Progress.waiting(order.table() + " is being dropped");
        }
        if (topicStays(order)) {
            return Progress.waiting("the topic of " + order.table() + " is being deleted");
        }
        return Progress.done(
                state == DdlStatements.State.COMPLETED ? Ending.DONE : Ending.FOUND_GONE, order.table() + " is gone");
    }

    private Progress<Ending> dropping(DropTableOrder order, DdlStatements.Ddl ddl) {
        return Progress.waiting(order.table() + " is being dropped", () -> worked(ddl, () -> drop(order)));
    }

    /** Waits until the DDL has done its work, then looks at everything again. */
    private <T> Progress<T> worked(DdlStatements.Ddl ddl, Supplier<Progress<T>> again) {
        return ddls.next(ddl) == DdlStatements.State.WORKING
                ? Progress.waiting(ddl.table() + " is being changed", () -> worked(ddl, again))
                : again.get();
    }

    /** Whether the topic that was observed is there still. */
    private boolean topicStays(DropTableOrder order) {
        return order.topicId().isPresent() && topics.idOf(order.table()).equals(order.topicId());
    }

    /** Where ids are not told, the name has to do. */
    private static boolean sameTopic(Optional<String> observed, WorldTable there) {
        return observed.isEmpty() || there.topicId().isEmpty() || observed.equals(there.topicId());
    }

    /** Where a world's name lies: at home unless its dots lead somewhere. */
    private List<String> place(String table) {
        List<List<String>> candidates = names.candidates(table);
        return candidates.stream()
                .skip(1)
                .filter(path ->
                        candidates.size() > 1 && catalog.find(candidates.get(0)).isEmpty())
                .findFirst()
                .orElse(candidates.get(0));
    }

    private static String word(ObjectKind kind) {
        return switch (kind) {
            case TABLE -> "TABLE";
            case VIEW -> "VIEW";
            case MATERIALIZED_TABLE -> "MATERIALIZED TABLE";
        };
    }
}
