package io.headgate.ledger;

import io.headgate.ledger.embedded.EmbeddedPostgres;
import io.headgate.ledger.store.DatabaseAddress;
import io.headgate.ledger.store.PostgresLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a JVM, started when first asked for; every caller gets a database of its own. */
public final class TestLedger {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestLedger() {}

    private static final class Shared {
        static final EmbeddedPostgres SERVER = EmbeddedPostgres.open(folder(), 0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("ledger-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database. */
    public static DatabaseAddress database() {
        String name = "test_" + NUMBER.incrementAndGet();
        DatabaseAddress server = Shared.SERVER.address();
        execute(server, "create database " + name);
        return new DatabaseAddress(server.jdbcUrl().replace("/postgres", "/" + name), server.user(), server.password());
    }

    /** A ledger on an empty database. */
    public static Ledger open() {
        return PostgresLedger.open(database(), 8);
    }

    /** Changes a database behind the ledger's back. */
    public static void execute(DatabaseAddress address, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a table. */
    public static int count(DatabaseAddress address, String table) {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
