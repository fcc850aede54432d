package io.headgate.platforms.flink.tables;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.compare.DdlChange;
import io.headgate.pipelines.plan.compare.DdlComparison;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.Retention;
import io.headgate.pipelines.world.Rows;
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
import io.headgate.platforms.Topic;
import io.headgate.platforms.flink.store.TableRecord;
import io.headgate.platforms.flink.store.TableRecords;
import io.headgate.platforms.kafka.KafkaCluster;
import io.headgate.platforms.sql.AlterClause;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tables as DDL in a catalog plus a topic in Kafka: both are made, both are dropped. */
public final class FlinkTables implements Tables {
    private static final Set<DdlChange.Kind> OTHER_TABLE = Set.of(
            DdlChange.Kind.COLUMN_DROPPED,
            DdlChange.Kind.COLUMN_ADDED,
            DdlChange.Kind.REQUIRED_COLUMN_ADDED,
            DdlChange.Kind.COLUMN_TYPE,
            DdlChange.Kind.PRIMARY_KEY);

    private final Catalog catalog;
    private final KafkaCluster kafka;
    private final TableRecords records;

    public FlinkTables(Catalog catalog, KafkaCluster kafka, TableRecords records) {
        this.catalog = catalog;
        this.kafka = kafka;
        this.records = records;
    }

    @Override
    public Optional<WorldTable> find(String table) {
        return catalog.find(table).map(entry -> world(entry, entry.topic().flatMap(kafka::find), Rows.UNKNOWN, false));
    }

    /** A table as a world shows it. */
    public static WorldTable world(CatalogEntry entry, Optional<Topic> topic, Rows rows, boolean verified) {
        return new WorldTable(
                entry.name(),
                entry.kind(),
                Optional.empty(),
                topic.map(Topic::id),
                entry.shape(),
                entry.ddl(),
                entry.reads(),
                topic.map(Topic::retention).orElse(Retention.UNLIMITED),
                rows,
                verified);
    }

    @Override
    public Progress<WorldTable> create(CreateTableOrder order) {
        TableDdl ddl = TableDdl.of(order.sql());
        Optional<CatalogEntry> there = catalog.find(order.table());
        there.ifPresent(entry -> requireSame(order, ddl, entry));
        Optional<String> topic =
                ddl.topic().or(() -> there.flatMap(CatalogEntry::topic)).or(() -> Optional.of(order.table()));
        Optional<Topic> old = topic.flatMap(this::topic);
        if (old.isPresent() && old.map(Topic::id).equals(order.droppedTopicId())) {
            return Progress.waiting("the topic that was dropped is still there");
        }
        if (old.isEmpty() && ddl.topic().isPresent()) {
            kafka.create(
                    ddl.topic().get(),
                    ddl.partitions(),
                    ddl.compacted() ? Map.of("cleanup.policy", "compact") : Map.of());
        }
        if (there.isEmpty()) {
            define(order, ddl);
        }
        CatalogEntry made = catalog.find(order.table())
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.INVALID_REQUEST,
                        "the DDL has not made a table '" + order.table() + "'",
                        "compare the name in the DDL with the name of the table"));
        if (there.isEmpty()) {
            records.write(new TableRecord(
                    TableRecord.VERSION,
                    order.table(),
                    order.sql(),
                    ddl.sql(),
                    made.shown(),
                    System.currentTimeMillis()));
        }
        Optional<Topic> madeTopic = made.topic().flatMap(this::topic);
        if (made.topic().isPresent() && madeTopic.isEmpty()) {
            return Progress.waiting("the topic of '" + order.table() + "' is not there yet");
        }
        return Progress.done(find(order.table()).orElseThrow(), "table '" + order.table() + "' is there");
    }

    private void define(CreateTableOrder order, TableDdl ddl) {
        try {
            catalog.gateway().run(ddl.sql());
        } catch (PlatformException refused) {
            // In the meantime somebody may have made it: an earlier attempt whose answer was lost, or another process.
            Optional<CatalogEntry> now = catalog.find(order.table());
            if (refused.problem() != PlatformProblem.SCHEMA_CONFLICT || now.isEmpty()) {
                throw refused;
            }
            requireSame(order, ddl, now.get());
        }
    }

    private static void requireSame(CreateTableOrder order, TableDdl ddl, CatalogEntry entry) {
        TableShape wanted = ddl.shape().orElse(TableShape.UNKNOWN);
        if (entry.kind() == ObjectKind.VIEW) {
            return;
        }
        for (DdlChange change : DdlComparison.compare(wanted, entry.shape(), TableDefaults.NONE)) {
            if (OTHER_TABLE.contains(change.kind())) {
                throw new PlatformException(
                        PlatformProblem.SCHEMA_CONFLICT,
                        "'" + order.table() + "' exists and is another table: " + change.words(),
                        "drop it, or give the new table another name");
            }
        }
    }

    /** Names of tables may be no names of topics. */
    private Optional<Topic> topic(String name) {
        return name.matches("[A-Za-z0-9._-]{1,249}") ? kafka.find(name) : Optional.empty();
    }

    /** One statement for each clause, in their order; those that the table shows are done. Topics stay as they are. */
    @Override
    public Progress<WorldTable> alter(AlterTableOrder order) {
        CatalogEntry there = catalog.find(order.table())
                .filter(entry ->
                        entry.topic().flatMap(this::topic).map(Topic::id).equals(order.topicId()))
                .orElseThrow(() -> new PlatformException(
                        PlatformProblem.GONE,
                        "the table '" + order.table() + "' that was observed is not there any more",
                        "plan again"));
        CatalogEntry now = there;
        for (String change : order.changes()) {
            if (!new AlterClause(change).shows(now.shape(), Map.of())) {
                alter(now, change);
                now = catalog.find(order.table()).orElse(now);
            }
        }
        remember(order.table(), there, now);
        return Progress.done(find(order.table()).orElseThrow(), "table '" + order.table() + "' is altered");
    }

    private void alter(CatalogEntry entry, String change) {
        try {
            catalog.gateway().run("ALTER TABLE " + Catalog.identifier(entry) + " " + change);
        } catch (PlatformException refused) {
            if (refused.problem() != PlatformProblem.SQL_REFUSED) {
                throw refused;
            }
            throw new PlatformException(
                    PlatformProblem.UNSUPPORTED,
                    "this catalog does not take 'ALTER TABLE ... " + change + "': " + refused.getMessage(),
                    "replace the table",
                    refused);
        }
    }

    /** What a later session is told of the table, with the buckets that the catalog does not keep. */
    private void remember(String table, CatalogEntry before, CatalogEntry now) {
        Optional<TableRecord> known = records.find(table);
        if (known.isEmpty()) {
            return;
        }
        if (now.connector().equals(ConfluentDialect.CONNECTOR)) {
            records.remove(table); // it shows all that a DDL says
            return;
        }
        String shown = catalog.shown(now);
        records.write(new TableRecord(
                TableRecord.VERSION,
                table,
                before.shape()
                        .distribution()
                        .map(distribution -> TableDdl.withBuckets(shown, distribution))
                        .orElse(shown),
                shown,
                Digest.of(shown),
                known.get().made()));
    }

    @Override
    public Progress<Ending> drop(DropTableOrder order) {
        Optional<CatalogEntry> entry = catalog.find(order.table());
        Optional<Topic> topic = order.topicId().flatMap(kafka::findById);
        boolean another = order.topicId().isPresent()
                && topic.isEmpty()
                && entry.flatMap(CatalogEntry::topic).flatMap(this::topic).isPresent();
        if (another || (entry.isEmpty() && topic.isEmpty())) {
            if (entry.isEmpty()) {
                records.remove(order.table());
            }
            return Progress.done(Ending.FOUND_GONE, "'" + order.table() + "' is gone");
        }
        entry.ifPresent(found -> catalog.gateway()
                .run("DROP " + (found.kind() == ObjectKind.VIEW ? "VIEW" : "TABLE") + " IF EXISTS "
                        + Catalog.identifier(found)));
        topic.filter(found -> kafka.findById(found.id()).isPresent()).ifPresent(kafka::delete);
        records.remove(order.table());
        return order.topicId().flatMap(kafka::findById).isEmpty()
                ? Progress.done(Ending.DONE, "'" + order.table() + "' is dropped")
                : Progress.waiting("the topic of '" + order.table() + "' is still there");
    }
}
