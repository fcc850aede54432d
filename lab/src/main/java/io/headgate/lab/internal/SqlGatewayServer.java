package io.headgate.lab.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.gateway.SqlGateway;
import org.apache.flink.table.gateway.api.session.SessionEnvironment;
import org.apache.flink.table.gateway.rest.util.SqlGatewayRestAPIVersion;
import org.apache.flink.table.gateway.service.SqlGatewayServiceImpl;
import org.apache.flink.table.gateway.service.context.DefaultContext;
import org.apache.flink.table.gateway.service.session.SessionManager;

/** The SQL Gateway: for other programs through its REST interface, for the lab itself through {@link #openSession}. */
public final class SqlGatewayServer implements AutoCloseable {
    private final SqlGateway gateway;
    private final SqlGatewayServiceImpl service;
    private final Supplier<Map<String, Catalog>> catalogs;

    private SqlGatewayServer(
            SqlGateway gateway, SqlGatewayServiceImpl service, Supplier<Map<String, Catalog>> catalogs) {
        this.gateway = gateway;
        this.service = service;
        this.catalogs = catalogs;
    }

    /**
     * Returns when sessions may be opened.
     *
     * @param defaultCatalog the catalog that is current in a new session
     * @param catalogs asked for each new session, by name
     */
    public static SqlGatewayServer start(
            Configuration configuration, String defaultCatalog, Supplier<Map<String, Catalog>> catalogs)
            throws Exception {
        // DefaultContext.load() would insist on a folder of configuration files.
        DefaultContext context = new DefaultContext(configuration, List.of());
        SessionManager sessions = new LabSessions(SessionManager.create(context), defaultCatalog, catalogs);
        SqlGateway gateway = new SqlGateway(configuration, sessions);
        gateway.start();
        return new SqlGatewayServer(gateway, new SqlGatewayServiceImpl(sessions), catalogs);
    }

    /** A session of the lab's own, with nothing but these settings; close it when done. */
    public SqlSession openSession(String catalog, String database, Map<String, String> settings) {
        SqlSession session =
                open(SessionEnvironment.newBuilder().addSessionConfig(settings).setDefaultCatalog(catalog));
        Catalog known = catalogs.get().get(catalog);
        if (known == null || !database.equals(known.getDefaultDatabase())) {
            use(session, database);
        }
        return session;
    }

    /**
     * A session that knows the catalog and the database by name but no table in it, only its functions: a compiled plan that is executed here
     * has to take its tables as they were when it was compiled. Where it can look them up, Flink refuses a plan whose tables
     * have changed since, whatever {@code table.plan.restore.catalog-objects} says.
     */
    public SqlSession openSessionWithoutTables(String catalog, String database, Map<String, String> settings) {
        Catalog known = catalogs.get().get(catalog);
        Catalog bare = known == null
                ? new GenericInMemoryCatalog(catalog, database)
                : new FunctionsCatalog(catalog, database, known);
        return open(SessionEnvironment.newBuilder()
                .addSessionConfig(settings)
                .registerCatalog(catalog, bare)
                .setDefaultCatalog(catalog));
    }

    private SqlSession open(SessionEnvironment.Builder environment) {
        environment.setSessionEndpointVersion(SqlGatewayRestAPIVersion.getDefaultVersion());
        return new SqlSession(service, service.openSession(environment.build()));
    }

    private static void use(SqlSession session, String database) {
        try {
            session.run("USE `" + database.replace("`", "``") + "`", Map.of()).close();
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    @Override
    public void close() {
        gateway.stop();
    }
}
