package io.headgate.evidence.stage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the rows of all tables of a ledger. */
final class LedgerRows {
    private static final String TABLES =
            "select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables"
                    + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1";

    private LedgerRows() {}

    /** @param variables what a worker is told about its database */
    static long count(Map<String, String> variables) {
        try (Connection connection = DriverManager.getConnection(
                        variables.getOrDefault("HEADGATE_LEDGER_DB", ""),
                        variables.getOrDefault("HEADGATE_LEDGER_DB_USER", ""),
                        variables.getOrDefault("HEADGATE_LEDGER_DB_PASSWORD", ""));
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery(TABLES)) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            long rows = 0;
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count the ledger's rows", e);
        }
    }
}
