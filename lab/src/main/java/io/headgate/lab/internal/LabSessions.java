package io.headgate.lab.internal;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.catalog.GenericInMemoryCatalog;
import org.apache.flink.table.gateway.api.session.SessionEnvironment;
import org.apache.flink.table.gateway.api.session.SessionHandle;
import org.apache.flink.table.gateway.service.session.Session;
import org.apache.flink.table.gateway.service.session.SessionManager;

/**
 * Gives every session of the gateway, whoever opens it, the lab's catalogs, the first of them as the default.
 *
 * <p>Without this a program that talks to the gateway's REST interface would find nothing but an empty in-memory catalog of its
 * own session. A session that brings a catalog of the default's name is left with what it brings.
 */
final class LabSessions implements SessionManager {
    private static final String BUILT_IN = "default_catalog";
    private static final String BUILT_IN_DATABASE = "default_database";

    private final SessionManager sessions;
    private final String defaultCatalog;
    private final Supplier<Map<String, Catalog>> catalogs;

    /** @param catalogs called for every session, by name; instances may be shared between sessions */
    LabSessions(SessionManager sessions, String defaultCatalog, Supplier<Map<String, Catalog>> catalogs) {
        this.sessions = sessions;
        this.defaultCatalog = defaultCatalog;
        this.catalogs = catalogs;
    }

    @Override
    public Session openSession(SessionEnvironment asked) {
        SessionEnvironment.Builder environment = SessionEnvironment.newBuilder()
                .setSessionEndpointVersion(asked.getSessionEndpointVersion())
                .addSessionConfig(asked.getSessionConfig());
        asked.getSessionName().ifPresent(environment::setSessionName);
        asked.getRegisteredCatalogCreators().forEach(environment::registerCatalogCreator);
        asked.getRegisteredModuleCreators().forEach(environment::registerModuleCreatorAtHead);
        if (!asked.getRegisteredCatalogCreators().containsKey(defaultCatalog)) {
            catalogs.get().forEach(environment::registerCatalog);
        }
        environment.registerCatalog(BUILT_IN, new GenericInMemoryCatalog(BUILT_IN, BUILT_IN_DATABASE));
        environment.setDefaultCatalog(asked.getDefaultCatalog().orElse(defaultCatalog));
        return sessions.openSession(environment.build());
    }

    @Override
    public void start() {
        sessions.start();
    }

    @Override
    public void stop() {
        sessions.stop();
    }

    @Override
    public Session getSession(SessionHandle handle) {
        return sessions.getSession(handle);
    }

    @Override
    public void closeSession(SessionHandle handle) {
        sessions.closeSession(handle);
    }
}
