package io.headgate.pipelines.plan.scope;

import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.request.Globs;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.snapshot.StateForm;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.sql.JoinCounts;
import io.headgate.pipelines.sql.SqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tables whose folder is gone from the project while a statement of Headgate's still writes them. An undeployment may name
 * them: for its plan they are tables of the project, as the platform shows them.
 */
public final class Departed {
    /** The type of such a table. */
    private static final String TYPE = "departed";

    private final Snapshot snapshot;
    private final World world;
    private final SqlReader reader;
    private final Set<String> tables = new HashSet<>();

    private Departed(Snapshot snapshot, World world, SqlReader reader) {
        this.snapshot = snapshot;
        this.world = world;
        this.reader = reader;
        snapshot.tables().forEach(table -> tables.add(table.name()));
    }

    /** Whether a table of a plan has no folder in the project any more. */
    public static boolean is(ProjectTable table) {
        return table.type().equals(TYPE);
    }

    /** The project with those of the named tables that it lacks and that only the world knows; others are refused. */
    public static Snapshot added(Snapshot snapshot, World world, SqlReader reader, Collection<String> named) {
        if (named.isEmpty()) {
            return snapshot;
        }
        Departed departed = new Departed(snapshot, world, reader);
        List<String> absent = departed.absent(named);
        if (absent.isEmpty()) {
            return snapshot;
        }
        Set<String> gone = departed.gone();
        absent.stream().filter(name -> !gone.contains(name)).findFirst().ifPresent(name -> departed.refuse(name, gone));
        return departed.add(absent);
    }

    /** Refuses to deploy tables that are gone from the project, with a word on what can be done with them. */
    public static void refuse(Snapshot snapshot, World world, SqlReader reader, Collection<String> named) {
        if (named.isEmpty()) {
            return;
        }
        Departed departed = new Departed(snapshot, world, reader);
        List<String> absent = departed.absent(named);
        if (!absent.isEmpty()) {
            absent.retainAll(departed.gone());
            absent.forEach(departed::refuseGone);
        }
    }

    private List<String> absent(Collection<String> named) {
        return named.stream()
                .filter(name -> !Globs.glob(name) && !tables.contains(name))
                .sorted()
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** All tables that are gone from the project and still written by what Headgate made. */
    private Set<String> gone() {
        Set<String> gone = new TreeSet<>();
        world.statements().stream()
                .filter(statement -> statement.ownership().isPresent())
                .forEach(statement -> gone.addAll(statement.writes()));
        gone.removeAll(tables);
        return gone;
    }

    private void refuse(String name, Set<String> gone) {
        Set<String> all = new TreeSet<>(gone);
        all.addAll(tables);
        List<String> near = NearNames.of(name, all);
        throw new HeadgateException(
                FailureCode.UNKNOWN_TABLE,
                "no table '" + name + "' in project " + snapshot.project()
                        + ", and no statement that Headgate made writes it",
                near.isEmpty() ? "see 'headgate inventory'" : "did you mean " + String.join(" or ", near) + "?");
    }

    private void refuseGone(String name) {
        throw new HeadgateException(
                FailureCode.UNKNOWN_TABLE,
                "table '" + name + "' has no folder in project " + snapshot.project()
                        + " any more, though it still runs",
                "bring its folder back, or remove the table: headgate undeploy " + name);
    }

    private List<WorldStatement> writers(String table) {
        return world.statements().stream()
                .filter(statement -> statement.writes().contains(table))
                .toList();
    }

    private Snapshot add(List<String> names) {
        List<ProjectTable> all = new ArrayList<>(snapshot.tables());
        List<ProjectStatement> statements = new ArrayList<>(snapshot.statements());
        for (String name : names) {
            List<WorldStatement> writers = writers(name);
            writers.forEach(writer -> refuseShared(name, writer));
            List<ProjectStatement> own = writers.stream()
                    .filter(Departed::serves)
                    .flatMap(writer -> statement(name, writer).stream())
                    .toList();
            statements.addAll(own);
            all.add(table(name, writers, own));
        }
        all.sort(Comparator.comparing(ProjectTable::name));
        return new Snapshot(
                snapshot.version(), snapshot.project(), all, statements, snapshot.externals(), snapshot.findings());
    }

    private void refuseShared(String name, WorldStatement writer) {
        if (writer.phase().terminal()) {
            return;
        }
        if (writer.ownership().isEmpty()) {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "table '" + name + "' has no folder in the project, and statement " + writer.name()
                            + ", which Headgate did not make, writes it",
                    "stop and delete " + writer.name() + " first");
        }
        writer.writes().stream().filter(tables::contains).findFirst().ifPresent(other -> {
            throw new HeadgateException(
                    FailureCode.CONFLICT,
                    "table '" + name + "' has no folder in the project, and statement " + writer.name()
                            + " writes it together with " + other + ", which has",
                    "deploy " + other + " first: that ends " + writer.name());
        });
    }

    private static boolean serves(WorldStatement writer) {
        return writer.ledgerCurrent() || (!writer.phase().terminal() && writer.phase() != Phase.COMPLETED);
    }

    private Optional<ProjectStatement> statement(String table, WorldStatement writer) {
        List<StatementFacts> facts =
                writer.sql().isEmpty() ? List.of() : reader.read(writer.sql()).statements();
        return facts.size() == 1
                ? Optional.of(new ProjectStatement(
                        TYPE + ":" + table + "#" + writer.name(), "", facts.get(0), writer.sql(), Map.of()))
                : Optional.empty();
    }

    private ProjectTable table(String name, List<WorldStatement> writers, List<ProjectStatement> own) {
        List<String> reads = writers.stream()
                .filter(Departed::serves)
                .flatMap(writer -> writer.reads().stream())
                .sorted()
                .distinct()
                .toList();
        boolean stateful = own.stream()
                .anyMatch(statement -> !statement.facts().stateReasons().isEmpty());
        TableShape shape = world.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(WorldTable::shape)
                .findFirst()
                .orElse(TableShape.UNKNOWN);
        return new ProjectTable(
                name,
                "",
                "",
                TYPE,
                "",
                TableKind.TABLE,
                Optional.empty(),
                Optional.empty(),
                own.stream().map(ProjectStatement::id).toList(),
                reads,
                reads,
                shape.changelog(),
                stateful ? StateForm.STATEFUL : StateForm.STATELESS,
                List.of(),
                false,
                false,
                JoinCounts.NONE);
    }
}
