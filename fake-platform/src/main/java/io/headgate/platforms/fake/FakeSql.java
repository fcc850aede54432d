package io.headgate.platforms.fake;

import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.Optional;

/** What the fake platform understands of a statement. */
record FakeSql(
        StatementKind kind,
        List<String> reads,
        List<String> writes,
        boolean values,
        Optional<TableDefinition> definition) {
    static FakeSql parse(String sql) {
        FileFacts facts = new FlinkSqlReader().read(sql);
        if (!facts.problems().isEmpty() || facts.statements().size() != 1) {
            throw new PlatformException(
                    PlatformProblem.SQL_REFUSED,
                    "SQL parse failed. "
                            + (facts.problems().isEmpty()
                                    ? "only single statement supported"
                                    : facts.problems().get(0).message()),
                    "mend the SQL");
        }
        StatementFacts facts1 = facts.statements().get(0);
        return new FakeSql(
                facts1.kind(),
                facts1.reads().stream()
                        .map(read -> read.table().table())
                        .distinct()
                        .sorted()
                        .toList(),
                facts1.writes().stream()
                        .map(table -> table.table())
                        .distinct()
                        .sorted()
                        .toList(),
                facts1.values(),
                facts1.definition());
    }
}
