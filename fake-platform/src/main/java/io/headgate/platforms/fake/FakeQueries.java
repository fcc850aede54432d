package io.headgate.platforms.fake;

import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Queries;
import io.headgate.platforms.Query;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResultRow;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.StartPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands DDL, INSERT and {@code SELECT ... FROM one_table}. */
final class FakeQueries implements Queries {
    private static final Pattern FIRST_VALUE = Pattern.compile("\\(\\s*([^,()]+)");

    private final FakeCluster cluster;
    private final FakeStatements statements;
    private final FakeTables tables;

    FakeQueries(FakeCluster cluster, FakeStatements statements, FakeTables tables) {
        this.cluster = cluster;
        this.statements = statements;
        this.tables = tables;
    }

    @Override
    public QueryResult run(Query query) {
        synchronized (cluster) {
            FakeSql parsed = FakeSql.parse(query.sql());
            EffectKey key = new EffectKey("query", query.name(), 1);
            return switch (parsed.kind()) {
                case CREATE_TABLE, CREATE_VIEW -> {
                    String table = parsed.definition().orElseThrow().name().table();
                    tables.create(new CreateTableOrder(
                            key, query.name(), table, query.sql(), query.properties(), query.pool(), Optional.empty()));
                    yield done(query, QueryResult.End.COMPLETE);
                }
                case INSERT, STATEMENT_SET, CREATE_TABLE_AS, CREATE_MATERIALIZED_TABLE -> insert(query, parsed, key);
                case OTHER -> select(query, parsed);
            };
        }
    }

    private QueryResult insert(Query query, FakeSql parsed, EffectKey key) {
        if (parsed.values()) {
            parsed.writes().forEach(table -> cluster.table(table).rows.addAll(firstValues(query.sql())));
            return done(query, QueryResult.End.COMPLETE);
        }
        statements.start(new StartOrder(
                key,
                query.name(),
                parsed.writes().get(0),
                1,
                query.sql(),
                query.properties(),
                query.pool(),
                StartPoint.EARLIEST));
        return done(query, QueryResult.End.RUNNING);
    }

    private static List<String> firstValues(String sql) {
        Matcher matcher = FIRST_VALUE.matcher(sql.substring(sql.indexOf("VALUES")));
        List<String> values = new ArrayList<>();
        while (matcher.find()) {
            values.add(matcher.group(1).trim().replace("'", ""));
        }
        return values;
    }

    private QueryResult select(Query query, FakeSql parsed) {
        List<ResultRow> rows = parsed.reads().stream()
                .flatMap(table -> cluster.table(table).rows.stream())
                .map(value -> new ResultRow("+I", List.of(value)))
                .toList();
        boolean cut = rows.size() > query.maxRows();
        return new QueryResult(
                query.name(),
                List.of("id"),
                cut ? rows.subList(0, query.maxRows()) : rows,
                cut ? QueryResult.End.ROW_LIMIT : QueryResult.End.COMPLETE,
                "");
    }

    private static QueryResult done(Query query, QueryResult.End end) {
        return new QueryResult(query.name(), List.of(), List.of(), end, "");
    }
}
