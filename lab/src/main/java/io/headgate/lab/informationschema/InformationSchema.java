package io.headgate.lab.informationschema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.RowChange;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.SqlRefusedException;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.SqlText;
import io.headgate.lab.sql.StatementSummary;
import java.util.List;

/**
 * Answers SELECT statements on {@code INFORMATION_SCHEMA} from the engine's tables.
 *
 * <pre>{@code
 * SELECT TABLE_NAME FROM `INFORMATION_SCHEMA`.`TABLES` WHERE TABLE_SCHEMA = 'kafka' AND TABLE_NAME LIKE 'src%' ORDER BY TABLE_NAME
 * }</pre>
 */
public final class InformationSchema {
    private static final String SCHEMA = "INFORMATION_SCHEMA";

    private final LabIdentity identity;
    private final Engine engine;

    /** Rows and what their columns are. */
    public record Answer(List<ResultColumn> columns, List<ResultRow> rows) {
        public Answer {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    public InformationSchema(LabIdentity identity, Engine engine) {
        this.identity = identity;
        this.engine = engine;
    }

    /** True for a query that reads nothing else. */
    public boolean answers(StatementSummary reading) {
        return reading.kind() == SqlKind.SELECT
                && !reading.reads().isEmpty()
                && reading.reads().stream().allMatch(path -> path.database().equalsIgnoreCase(SCHEMA));
    }

    /**
     * The answer as of now.
     *
     * @param sql the query that was read
     */
    public Answer answer(StatementSummary reading, String sql) throws SqlRefusedException {
        String name = reading.reads().get(0).name();
        View view = new Views(identity, engine.tables())
                .find(name)
                .orElseThrow(
                        () -> new SqlRefusedException("Object '" + name + "' not found within 'INFORMATION_SCHEMA'"));
        Selection.Table table = Selection.of(SqlText.parse(sql), view);
        List<ResultColumn> columns = table.columns().stream()
                .map(column -> new ResultColumn(column.name(), column.type()))
                .toList();
        List<ResultRow> rows = table.rows().stream().map(InformationSchema::row).toList();
        return new Answer(columns, rows);
    }

    private static ResultRow row(List<String> values) {
        ArrayNode cells = Json.array();
        values.forEach(cells::add);
        return new ResultRow(RowChange.INSERT, cells);
    }
}
