package io.headgate.ledger.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.headgate.ledger.Artifacts;
import io.headgate.ledger.AuditTrail;
import io.headgate.ledger.Executions;
import io.headgate.ledger.History;
import io.headgate.ledger.Leases;
import io.headgate.ledger.Ledger;
import io.headgate.ledger.Positions;
import io.headgate.ledger.Registry;
import io.headgate.ledger.ScheduleRuns;
import io.headgate.ledger.Tokens;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import org.jdbi.v3.core.Jdbi;

/**
 * The ledger in a PostgreSQL database. Opening it brings the database to this version.
 *
 * <pre>{@code
 * try (Ledger ledger = PostgresLedger.open(new DatabaseAddress(url, user, password))) { ... }
 * }</pre>
 */
public final class PostgresLedger implements Ledger {
    private static final int CONNECTIONS = 16;
    private static final long CONNECT_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final Database database;

    private PostgresLedger(HikariDataSource pool) {
        this.pool = pool;
        this.database = new Database(Jdbi.create(pool));
    }

    /**
     * Connects and migrates.
     *
     * @throws HeadgateException {@code CANNOT_CONNECT} when the database does not answer
     */
    public static Ledger open(DatabaseAddress address) {
        return open(address, CONNECTIONS);
    }

    /** As {@link #open(DatabaseAddress)}, with at most so many connections. */
    public static Ledger open(DatabaseAddress address, int connections) {
        HikariDataSource pool = pool(address, connections);
        try {
            Migrations.migrate(pool);
            return new PostgresLedger(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ledger");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS);
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        try {
            return new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "the ledger's database " + address + " does not answer",
                    "start PostgreSQL, or correct the address and the password",
                    e);
        }
    }

    @Override
    public Artifacts artifacts() {
        return new PostgresArtifacts(database);
    }

    @Override
    public Executions executions() {
        return new PostgresExecutions(database);
    }

    @Override
    public Positions positions() {
        return new PostgresPositions(database);
    }

    @Override
    public Leases leases() {
        return new PostgresLeases(database);
    }

    @Override
    public Registry registry() {
        return new PostgresRegistry(database);
    }

    @Override
    public AuditTrail audit() {
        return new PostgresAuditTrail(database);
    }

    @Override
    public History history() {
        return new PostgresHistory(database);
    }

    @Override
    public Tokens tokens() {
        return new PostgresTokens(database);
    }

    @Override
    public ScheduleRuns scheduleRuns() {
        return new PostgresScheduleRuns(database);
    }

    @Override
    public void ping() {
        database.transact(
                handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    }

    @Override
    public void close() {
        pool.close();
    }
}
