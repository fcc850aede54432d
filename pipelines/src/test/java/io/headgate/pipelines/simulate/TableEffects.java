package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.world.ConsumerGroup;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creating, altering and dropping tables; each made table has ids that no table had before. */
final class TableEffects {
    private final SimulatedPlatform platform;
    private final SqlLibrary library;

    TableEffects(SimulatedPlatform platform, SqlLibrary library) {
        this.platform = platform;
        this.library = library;
    }

    void create(Step step) {
        RunnableSql sql = sql(step);
        freeName(step);
        if (step.creates().isEmpty()) {
            throw new Violation(step.id() + " creates nothing");
        }
        if (sql.kind() == ObjectKind.VIEW) {
            for (String read : sql.reads()) {
                if (platform.table(read).isEmpty()) {
                    throw new Violation(step.id() + " makes a view over " + read + ", which is not there");
                }
            }
        }
        step.creates().forEach(table -> make(step, table, sql));
    }

    /** Makes a table that is not there. */
    void make(Step step, String name, RunnableSql sql) {
        if (platform.table(name).isPresent()) {
            throw new Violation(step.id() + " creates " + name + ", which is there");
        }
        long now = platform.tick();
        boolean view = sql.kind() == ObjectKind.VIEW;
        WorldTable table = new WorldTable(
                name,
                sql.kind(),
                Optional.of("table-" + name + "-" + now),
                view ? Optional.empty() : Optional.of("topic-" + name + "-" + now),
                sql.shape().orElse(TableShape.UNKNOWN),
                sql.text(),
                view ? sql.reads() : List.of(),
                Retention.UNLIMITED,
                Rows.NONE,
                false);
        platform.put(new SimulatedTable(table, true, false, Map.of()));
    }

    void alter(Step step) {
        SimulatedTable table = require(step);
        if (step.changes().isEmpty()) {
            throw new Violation(step.id() + " alters nothing");
        }
        RunnableSql sql = sql(step);
        platform.tick();
        platform.put(table.shaped(sql.shape().orElse(TableShape.UNKNOWN), sql.text()));
    }

    void drop(Step step) {
        SimulatedTable table = require(step);
        String name = step.table();
        freeName(step);
        for (SimulatedStatement writer : platform.activeWriters(table)) {
            throw new Violation(step.id() + " drops " + name + " while " + writer.name() + " writes it");
        }
        for (SimulatedStatement reader : platform.activeReaders(table)) {
            throw new Violation(step.id() + " drops " + name + " while " + reader.name() + " reads it");
        }
        for (SimulatedStatement unknown : platform.statements()) {
            if (platform.original(table) && unknown.active() && !unknown.seen().attributed()) {
                throw new Violation(
                        step.id() + " drops " + name + " while nobody knows what " + unknown.name() + " reads");
            }
        }
        for (ConsumerGroup group : platform.origin().consumerGroups()) {
            if (group.active() && !group.ours() && group.tables().contains(name)) {
                throw new Violation(step.id() + " drops " + name + " while group " + group.id() + " reads it");
            }
        }
        platform.tick();
        platform.remove(table);
    }

    private SimulatedTable require(Step step) {
        SimulatedTable table = platform.table(step.table())
                .orElseThrow(() -> new Violation(step.id() + " needs " + step.table() + ", which is not there"));
        if (step.topicId().isPresent() && !step.topicId().equals(table.seen().topicId())) {
            throw new Violation(step.id() + " means topic " + step.topicId().get() + ", there is " + table.topic());
        }
        if (step.tableId().isPresent() && !step.tableId().equals(table.seen().id())) {
            throw new Violation(step.id() + " means table " + step.tableId().get() + ", there is "
                    + table.seen().id().orElse("one without id"));
        }
        return table;
    }

    private void freeName(Step step) {
        String name = step.name().orElseThrow(() -> new Violation(step.id() + " has no statement name"));
        if (platform.statement(name).isPresent()) {
            throw new Violation(step.id() + " takes the name " + name + ", which is taken");
        }
    }

    private RunnableSql sql(Step step) {
        return library.resolve(step.sql().orElseThrow(() -> new Violation(step.id() + " has no SQL")));
    }
}
