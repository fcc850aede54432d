package io.headgate.platforms.fake;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
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
import io.headgate.platforms.fake.FakeSwitches.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class FakeTables implements Tables {
    private final FakeCluster cluster;

    FakeTables(FakeCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public Optional<WorldTable> find(String table) {
        synchronized (cluster) {
            return Optional.ofNullable(cluster.tables.get(table)).map(found -> found.seen);
        }
    }

    @Override
    public Progress<WorldTable> create(CreateTableOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.statement(), Moment.BEFORE_THE_EFFECT);
            FakeSql parsed = FakeSql.parse(order.sql());
            FakeTable there = cluster.tables.get(order.table());
            if (there == null) {
                there = new FakeTable(made(order, parsed));
                cluster.tables.put(order.table(), there);
                cluster.happened(order.table());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.statement(), Moment.AFTER_THE_EFFECT);
            } else if (!shape(parsed).equals(there.seen.shape())
                    || (order.droppedTopicId().isPresent()
                            && order.droppedTopicId().equals(there.seen.topicId()))) {
                throw new PlatformException(
                        PlatformProblem.SCHEMA_CONFLICT,
                        "table " + order.table() + " exists and is not the one that was to be made",
                        "look at it, then plan again");
            }
            return Progress.done(there.seen, order.table() + " is there");
        }
    }

    private WorldTable made(CreateTableOrder order, FakeSql parsed) {
        boolean view = parsed.kind() == StatementKind.CREATE_VIEW;
        return new WorldTable(
                order.table(),
                view ? ObjectKind.VIEW : ObjectKind.TABLE,
                Optional.of(cluster.nextId("table")),
                view ? Optional.empty() : Optional.of(cluster.nextId("topic")),
                shape(parsed),
                order.sql(),
                view ? parsed.reads() : List.of(),
                Retention.UNLIMITED,
                Rows.UNKNOWN,
                false);
    }

    private static TableShape shape(FakeSql parsed) {
        return parsed.definition().map(TableShape::of).orElse(TableShape.UNKNOWN);
    }

    @Override
    public Progress<WorldTable> alter(AlterTableOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.statement(), Moment.BEFORE_THE_EFFECT);
            FakeTable table = cluster.table(order.table());
            String mark = " -- altered: " + String.join(", ", order.changes());
            if (!table.seen.ddl().endsWith(mark)) {
                WorldTable old = table.seen;
                table.seen = new WorldTable(
                        old.name(),
                        old.kind(),
                        old.id(),
                        old.topicId(),
                        altered(old.shape(), order.changes()),
                        old.ddl() + mark,
                        old.reads(),
                        old.retention(),
                        old.rows(),
                        old.verified());
                cluster.happened(order.table());
                cluster.happened(order.key().hex());
                cluster.switches.check(order.statement(), Moment.AFTER_THE_EFFECT);
            }
            return Progress.done(table.seen, order.table() + " is altered");
        }
    }

    /** Understands columns that are added at the end. */
    private static TableShape altered(TableShape old, List<String> changes) {
        List<Column> columns = new ArrayList<>(old.columns());
        changes.stream()
                .filter(change -> change.startsWith("ADD `"))
                .map(change -> FakeSql.parse("CREATE TABLE `t` (" + change.substring("ADD ".length()) + ")"))
                .forEach(added -> columns.addAll(shape(added).columns()));
        return new TableShape(
                columns, old.primaryKey(), old.watermark(), old.distribution(), old.partitionedBy(), old.options());
    }

    @Override
    public Progress<Ending> drop(DropTableOrder order) {
        synchronized (cluster) {
            cluster.switches.check(order.statement(), Moment.BEFORE_THE_EFFECT);
            FakeTable table = cluster.tables.get(order.table());
            if (table == null
                    || (order.topicId().isPresent() && !order.topicId().equals(table.seen.topicId()))) {
                return Progress.done(Ending.FOUND_GONE, order.table() + " is gone");
            }
            cluster.tables.remove(order.table());
            cluster.happened(order.table());
            cluster.happened(order.key().hex());
            cluster.switches.check(order.statement(), Moment.AFTER_THE_EFFECT);
            return Progress.done(Ending.DONE, order.table() + " is dropped");
        }
    }
}
