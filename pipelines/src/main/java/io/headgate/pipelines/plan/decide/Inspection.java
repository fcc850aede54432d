package io.headgate.pipelines.plan.decide;

import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.compare.DdlComparison;
import io.headgate.pipelines.plan.compare.SqlTokens;
import io.headgate.pipelines.plan.compare.StatementComparison;
import io.headgate.pipelines.plan.scope.Health;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Slot;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.TableKind;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is to be seen of units: health, and what differs between project and platform. Looks at each unit once. */
public final class Inspection {
    private final Landscape landscape;
    private final Health health;
    private final StatementComparison statements;
    private final Replayability replayability;
    private final Map<String, Map<String, List<DdlChange>>> ddl = new HashMap<>();
    private final Map<String, Optional<String>> differences = new HashMap<>();

    public Inspection(Landscape landscape, StatementComparison statements) {
        this.landscape = landscape;
        this.health = new Health(landscape.world());
        this.statements = statements;
        this.replayability = new Replayability(landscape);
    }

    public Landscape landscape() {
        return landscape;
    }

    public Health health() {
        return health;
    }

    public StatementComparison statements() {
        return statements;
    }

    public Replayability replayability() {
        return replayability;
    }

    /** Per table of the unit that is there, what differs from its DDL; tables without a difference are left out. */
    public Map<String, List<DdlChange>> ddlChanges(Unit unit) {
        return ddl.computeIfAbsent(unit.name(), name -> {
            Map<String, List<DdlChange>> changes = new TreeMap<>();
            for (ProjectTable table : unit.tables()) {
                List<DdlChange> found = landscape
                        .world()
                        .table(table.name())
                        .map(there -> changes(table, there))
                        .orElse(List.of());
                if (!found.isEmpty()) {
                    changes.put(table.name(), found);
                }
            }
            return changes;
        });
    }

    /** What differs between a statement of the project and the one that serves it; empty when nothing does. */
    public Optional<String> difference(Slot slot) {
        return slot.current()
                .flatMap(running -> differences.computeIfAbsent(
                        slot.statement().id(), id -> statements.difference(slot.statement(), running)));
    }

    /** Whether a view's definition differs from the one on the platform. */
    public boolean viewChanged(Unit unit) {
        ProjectTable view = unit.tables().get(0);
        String wanted = view.ddl()
                .map(landscape.snapshot()::statement)
                .map(ProjectStatement::sql)
                .orElse("");
        return unit.view()
                && landscape
                        .world()
                        .table(view.name())
                        .filter(there -> !there.ddl().isEmpty() && !SqlTokens.same(there.ddl(), wanted))
                        .isPresent();
    }

    /** Whether what is there differs in any way from the project; says nothing about what is absent. */
    public boolean differs(Unit unit) {
        return viewChanged(unit)
                || !ddlChanges(unit).isEmpty()
                || !unit.obsolete().isEmpty()
                || unit.slots().stream().anyMatch(slot -> difference(slot).isPresent());
    }

    private List<DdlChange> changes(ProjectTable table, WorldTable there) {
        if (table.kind() == TableKind.VIEW || table.kind() == TableKind.UNDEFINED) {
            return List.of();
        }
        Optional<TableDefinition> wanted = landscape.snapshot().definition(table.name());
        boolean open = wanted.flatMap(TableDefinition::like).isPresent();
        if (wanted.isEmpty() || open || asWritten(table, there)) {
            return List.of();
        }
        if (table.kind() != TableKind.TABLE && there.shape().equals(TableShape.UNKNOWN)) {
            return List.of();
        }
        return DdlComparison.compare(
                TableShape.of(wanted.get()),
                there.shape(),
                landscape.world().world().capabilities().defaults());
    }

    /** Whether the very DDL is there; that says nothing of the table that a LIKE names. */
    private boolean asWritten(ProjectTable table, WorldTable there) {
        return table.like().isEmpty()
                && table.ddl()
                        .map(landscape.snapshot()::statement)
                        .filter(statement -> SqlTokens.same(statement.sql(), there.ddl()))
                        .isPresent();
    }
}
