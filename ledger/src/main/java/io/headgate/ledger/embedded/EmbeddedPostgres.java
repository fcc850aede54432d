package io.headgate.ledger.embedded;

import io.headgate.ledger.store.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL with its data in a folder. What it has acknowledged is on the disk. When the process that started it dies,
 * PostgreSQL goes on; the next one to open the folder adopts it, or stops it when it does not answer.
 *
 * <pre>{@code
 * try (EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(".headgate/postgres"), 0)) {
 *     Ledger ledger = PostgresLedger.open(postgres.address());
 * }
 * }</pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration STARTUP = Duration.ofSeconds(60);

    private final ServerFolder folder;
    private final DatabaseAddress address;
    private final boolean adopted;
    private final AutoCloseable stop;

    private EmbeddedPostgres(ServerFolder folder, int port, String password, boolean adopted, AutoCloseable stop) {
        this.folder = folder;
        this.address = address(port, password);
        this.adopted = adopted;
        this.stop = stop;
    }

    /**
     * Opens the folder: adopts the server that runs there, or starts one.
     *
     * @param port where to listen on the loopback, 0 for any; an adopted server keeps the port that it has
     */
    public static EmbeddedPostgres open(Path directory, int port) {
        try {
            ServerFolder folder = ServerFolder.in(directory);
            String password = folder.password();
            Optional<Postmaster> running = Postmaster.in(folder.data());
            if (running.isPresent() && answers(running.get().port(), password)) {
                Postmaster postmaster = running.get();
                LOG.info("adopted PostgreSQL [{}] on port [{}]", postmaster.pid(), postmaster.port());
                return new EmbeddedPostgres(folder, postmaster.port(), password, true, postmaster::stop);
            }
            if (running.isPresent()) {
                LOG.info(
                        "stopping PostgreSQL [{}], which does not answer",
                        running.get().pid());
                running.get().stop();
            }
            return start(folder, port, password);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started in " + directory, e);
        }
    }

    private static EmbeddedPostgres start(ServerFolder folder, int port, String password) throws IOException {
        boolean fresh = !Files.exists(folder.data().resolve("postgresql.conf"));
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_connections", "64")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF-8")
                .setConnectConfig("password", password)
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setPGStartupWait(STARTUP);
        if (port != 0) {
            builder.setPort(port);
        }
        io.zonky.test.db.postgres.embedded.EmbeddedPostgres server = builder.start();
        if (fresh || !folder.guarded()) {
            guard(folder, server.getPort(), password);
        }
        LOG.info("started PostgreSQL on port [{}]", server.getPort());
        return new EmbeddedPostgres(folder, server.getPort(), password, false, server);
    }

    /** A new server trusts everybody on this machine; from here on it wants the password. */
    private static void guard(ServerFolder folder, int port, String password) throws IOException {
        try (Connection connection = connect(port, password);
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            folder.guard();
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("the password cannot be set", e);
        }
    }

    private static boolean answers(int port, String password) {
        try (Connection connection = connect(port, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.debug("PostgreSQL on port [{}] does not answer: {}", port, e.getMessage());
            return false;
        }
    }

    private static Connection connect(int port, String password) throws SQLException {
        DriverManager.setLoginTimeout(10);
        return DriverManager.getConnection(address(port, password).jdbcUrl(), USER, password);
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** Where its database is. */
    public DatabaseAddress address() {
        return address;
    }

    /** Whether it ran already when the folder was opened. */
    public boolean adopted() {
        return adopted;
    }

    /** Process id of the server, while it runs. */
    public Optional<Long> pid() {
        return Postmaster.in(folder.data()).map(Postmaster::pid);
    }

    /** Stops the server, adopted or not. */
    @Override
    public void close() {
        try {
            stop.close();
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL in " + folder.data() + " cannot be stopped", e);
        }
    }
}
