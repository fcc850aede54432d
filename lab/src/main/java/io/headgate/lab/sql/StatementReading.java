package io.headgate.lab.sql;

import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.TablePath;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;

/**
 * A statement as the parser sees it: the syntax tree and what follows from it. The tree is far larger than the text; whoever keeps
 * something for long keeps the summary.
 */
public record StatementReading(SqlNode node, StatementSummary summary) {
    public SqlKind kind() {
        return summary.kind();
    }

    public List<TablePath> reads() {
        return summary.reads();
    }

    public List<TablePath> writes() {
        return summary.writes();
    }

    public boolean stateful() {
        return summary.stateful();
    }

    public boolean bounded() {
        return summary.bounded();
    }

    public Map<TablePath, Map<String, String>> hints() {
        return summary.hints();
    }
}
