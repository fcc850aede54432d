package io.headgate.lab.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One statement to run.
 *
 * @param id unique for ever: the statement's uid
 * @param name the statement's name, for job names and messages
 * @param sql exactly one statement, as the client sent it
 * @param catalog current catalog, by name (ids are resolved before)
 * @param database current database, by name
 * @param properties all properties as the client sent them ({@code sql.state-ttl}, {@code sql.tables.scan.startup.mode}, ...);
 *     an engine may ignore those it has no counterpart for
 * @param startPositions where to begin reading, for each topic named: carried over from another statement. Only tables without
 *     scan options of their own (hint in the SQL, or set on the table) begin there. Empty for none.
 */
public record StatementOrder(
        String id,
        String name,
        String sql,
        String catalog,
        String database,
        Map<String, String> properties,
        Positions startPositions) {
    /** Among the properties: begin at the positions even where state is lost by it, as evolving a materialized table does. */
    public static final String FORGET_STATE = "headgate.forget-state";

    public StatementOrder {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** True when positions are to be carried over whatever is forgotten. */
    public boolean forgetsState() {
        return properties.getOrDefault(FORGET_STATE, "false").equals("true");
    }
}
