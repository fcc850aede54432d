package io.headgate.lab.simulated;

import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.engine.StatementOrder;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.engine.TableInfo;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.sql.Names;
import io.headgate.lab.sql.SqlText;
import io.headgate.lab.sql.StatementReader;
import io.headgate.lab.sql.StatementReading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlInsert;
import org.apache.calcite.sql.SqlNode;
import org.apache.flink.sql.parser.ddl.SqlDropObject;
import org.apache.flink.sql.parser.ddl.table.SqlAlterTable;
import org.apache.flink.sql.parser.ddl.table.SqlCreateTable;
import org.apache.flink.sql.parser.ddl.view.SqlCreateView;

/** What happens when a statement starts: DDL takes effect, VALUES are counted, jobs get their positions, questions their answers. */
final class Execution {
    private final SimulatedTables tables;
    private final SimulatedTopics topics;
    private final Map<String, String> aliases;

    /** @param aliases ids that stand for the catalog's and the database's names */
    Execution(SimulatedTables tables, SimulatedTopics topics, Map<String, String> aliases) {
        this.tables = tables;
        this.topics = topics;
        this.aliases = aliases;
    }

    /** Parses and checks that tables exist. */
    StatementTraits check(StatementOrder order) throws SqlRefusedException {
        StatementReading reading = StatementReader.read(order.sql(), names(order));
        for (TablePath path : reading.reads()) {
            tables.existing(path);
        }
        if (reading.kind() == SqlKind.INSERT_INTO || reading.kind() == SqlKind.STATEMENT_SET) {
            for (TablePath path : reading.writes()) {
                tables.existing(path);
            }
        }
        boolean snapshot =
                order.properties().getOrDefault("sql.snapshot.mode", "off").equals("now");
        boolean bounded = reading.bounded() || (snapshot && reading.kind() == SqlKind.SELECT);
        return new StatementTraits(
                reading.kind(),
                bounded,
                bounded || !reading.stateful(),
                bounded ? List.of() : UpsertKey.of(reading.node()),
                columns(reading, order),
                reading.stateful(),
                reading.reads(),
                reading.writes());
    }

    /** Starts a statement; afterwards its job runs or is completed. */
    void start(SimulatedJob job) throws SqlRefusedException {
        StatementOrder order = job.order();
        StatementTraits traits = check(order);
        SqlNode node = SqlText.parse(order.sql());
        Names names = names(order);
        switch (traits.kind()) {
            case CREATE_TABLE -> tables.create((SqlCreateTable) node, names);
            case CREATE_VIEW -> tables.create((SqlCreateView) node, names, order.sql());
            case ALTER_TABLE -> {
                SqlAlterTable alter = (SqlAlterTable) node;
                tables.put(TableAlteration.apply(
                        alter, tables.existing(traits.writes().get(0))));
            }
            case DROP_TABLE, DROP_VIEW -> tables.drop(traits.writes().get(0), ((SqlDropObject) node).getIfExists());
            case CREATE_TABLE_AS -> tables.create((SqlCreateTable) node, names);
            case INSERT_INTO, STATEMENT_SET, SELECT, SHOW, DESCRIBE, EXPLAIN, SET, RESET, USE, OTHER -> {}
            case ALTER_VIEW, CREATE_FUNCTION, DROP_FUNCTION, CREATE_DATABASE, DROP_DATABASE, CREATE_MODEL, DROP_MODEL ->
                throw new SqlRefusedException("The simulated engine does not know " + traits.kind());
            case CREATE_MATERIALIZED_TABLE, ALTER_MATERIALIZED_TABLE, DROP_MATERIALIZED_TABLE ->
                throw SqlRefusedException.notOfAnEngine(traits.kind());
        }
        run(job, traits, node, names);
    }

    private void run(SimulatedJob job, StatementTraits traits, SqlNode node, Names names) throws SqlRefusedException {
        List<String> sinks = traits.kind().isJob() ? topics(traits.writes()) : List.of();
        job.describe(traits, sinks);
        boolean goesOn = !traits.bounded() && (traits.kind().isJob() || traits.kind() == SqlKind.SELECT);
        if (goesOn) {
            job.run(start(job.order(), traits, names));
            return;
        }
        if (traits.kind().isJob()) {
            long rows = rows(node);
            sinks.forEach(sink -> topics.append(sink, rows));
        }
        job.complete(traits.kind().hasRows() ? new Answers(tables, names).rows(node, job.order()) : List.of());
    }

    private List<ResultColumn> columns(StatementReading reading, StatementOrder order) throws SqlRefusedException {
        return reading.kind().hasRows()
                ? new Answers(tables, names(order)).columns(SqlText.parse(order.sql()))
                : List.of();
    }

    /** Rows of VALUES, one for any other source without tables. */
    private static long rows(SqlNode node) {
        if (node instanceof SqlInsert insert && insert.getSource().getKind() == org.apache.calcite.sql.SqlKind.VALUES) {
            return ((SqlCall) insert.getSource()).operandCount();
        }
        return 1;
    }

    private List<String> topics(List<TablePath> paths) throws SqlRefusedException {
        Set<String> found = new LinkedHashSet<>();
        for (TablePath path : paths) {
            found.add(tables.existing(path).topic());
        }
        return List.copyOf(found);
    }

    private Map<String, SortedMap<Integer, Long>> start(StatementOrder order, StatementTraits traits, Names names)
            throws SqlRefusedException {
        Map<String, SortedMap<Integer, Long>> start = new TreeMap<>();
        StatementReading reading = StatementReader.read(order.sql(), names);
        for (TablePath path : traits.reads()) {
            read(path, order, reading.hints().getOrDefault(path, Map.of()), start);
        }
        return start;
    }

    /** A view is read through to the tables behind it. */
    private void read(
            TablePath path,
            StatementOrder order,
            Map<String, String> hints,
            Map<String, SortedMap<Integer, Long>> start)
            throws SqlRefusedException {
        TableInfo table = tables.existing(path);
        if (table.view()) {
            String definition = table.definition();
            StatementReading query = StatementReader.read(
                    definition.substring(definition.indexOf(" AS ") + 4),
                    new Names(path.catalog(), path.database(), aliases));
            for (TablePath behind : query.reads()) {
                read(behind, order, query.hints().getOrDefault(behind, Map.of()), start);
            }
            return;
        }
        String mode = hints.getOrDefault(
                "scan.startup.mode",
                order.properties().getOrDefault("sql.tables.scan.startup.mode", "earliest-offset"));
        SortedMap<Integer, Long> carried = order.startPositions().topics().get(table.topic());
        if (carried != null && !hints.containsKey("scan.startup.mode")) {
            start.put(table.topic(), carried);
        } else if (mode.equals("specific-offsets")) {
            String offsets = hints.getOrDefault(
                    "scan.startup.specific-offsets",
                    order.properties().getOrDefault("sql.tables.scan.startup.specific-offsets", ""));
            start.put(table.topic(), parse(offsets));
        } else {
            TreeMap<Integer, Long> offsets = new TreeMap<>();
            for (Map.Entry<Integer, Topics.OffsetRange> range :
                    topics.offsets(table.topic()).entrySet()) {
                offsets.put(
                        range.getKey(),
                        mode.equals("latest-offset")
                                ? range.getValue().end()
                                : range.getValue().earliest());
            }
            start.put(table.topic(), offsets);
        }
    }

    private static SortedMap<Integer, Long> parse(String offsets) throws SqlRefusedException {
        try {
            return Positions.parse(offsets);
        } catch (IllegalArgumentException e) {
            throw new SqlRefusedException("Invalid properties 'scan.startup.specific-offsets' should follow the format "
                    + "'partition:0,offset:42;partition:1,offset:300', but is '" + offsets + "'.");
        }
    }

    private Names names(StatementOrder order) {
        return new Names(order.catalog(), order.database(), aliases);
    }
}
