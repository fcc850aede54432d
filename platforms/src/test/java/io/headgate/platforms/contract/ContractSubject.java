package io.headgate.platforms.contract;

import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Query;
import io.headgate.platforms.QueryResult;
import io.headgate.platforms.ResultRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A platform under test, with hands on what lies behind it. */
public interface ContractSubject {
    /** The calls whose answers can be lost. */
    enum Action {
        START,
        STOP,
        RESUME,
        DELETE,
        CREATE_TABLE,
        DROP_TABLE
    }

    FlinkPlatform platform();

    /** DDL of an append table with the columns {@code id STRING} and {@code v BIGINT}. */
    String appendTable(String name);

    /** The same with one column more, {@code extra STRING}. */
    String widerTable(String name);

    /** The next call of this sort that names the statement has its effect, and its answer never arrives. */
    void loseAnswer(Action action, String statement);

    /** How often an effect on the statement or table of this name has really happened, since the world began. */
    int effects(String name);

    /** Keeps the statement in PENDING until {@link #release}; false where this cannot be provoked. */
    boolean holdPending(String statement);

    void release(String statement);

    /** Fails the statement once it runs; false where this cannot be provoked. */
    boolean failRunning(String statement);

    /** Makes the next stop of the statement yield no positions; false where this cannot be provoked. */
    boolean refuseSavepoint(String statement);

    /** Whether rows can be read back. */
    boolean keepsRows();

    /** Whether the platform tells the offsets at which tables end. */
    default boolean tellsEnds() {
        return true;
    }

    /** How many statements are many here. */
    int many();

    /** How long anything may take here. */
    Duration patience();

    /** Properties that every statement needs here. */
    default Map<String, String> properties() {
        return Map.of();
    }

    /** Writes rows with the ids {@code r<from>} to {@code r<to - 1>}. */
    default void produce(String table, int from, int to) {
        String rows = IntStream.range(from, to)
                .mapToObj(i -> "('r" + i + "', " + i + ")")
                .collect(Collectors.joining(", "));
        query("INSERT INTO `" + table + "` VALUES " + rows, 1);
    }

    /** The ids in a table, as many as come until nothing more comes. */
    default List<String> ids(String table, int atMost) {
        return query("SELECT `id` FROM `" + table + "`", atMost).rows().stream()
                .map(ResultRow::values)
                .map(values -> String.valueOf(values.get(0)))
                .toList();
    }

    /** Runs a statement as a person would. */
    default QueryResult query(String sql, int maxRows) {
        return platform()
                .queries()
                .run(new Query(Names.fresh("query"), sql, properties(), Optional.empty(), maxRows, deadline(sql)));
    }

    /** A SELECT over a table that goes on has to be ended some time; anything else ends by itself, late on a starved machine. */
    private static Duration deadline(String sql) {
        return sql.startsWith("SELECT") ? Duration.ofSeconds(20) : Duration.ofMinutes(3);
    }
}
