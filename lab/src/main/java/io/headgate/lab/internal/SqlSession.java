package io.headgate.lab.internal;

import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.table.gateway.api.operation.OperationHandle;
import org.apache.flink.table.gateway.api.session.SessionHandle;
import org.apache.flink.table.gateway.service.SqlGatewayServiceImpl;

/** One session of the gateway. Not for several threads at once. */
public final class SqlSession implements AutoCloseable {
    /** The gateway waits without limit; whoever loses patience closes the operation. */
    private static final long NO_TIMEOUT = 0;

    private final SqlGatewayServiceImpl service;
    private final SessionHandle session;

    SqlSession(SqlGatewayServiceImpl service, SessionHandle session) {
        this.service = service;
        this.session = session;
    }

    /**
     * Runs one statement and returns when the gateway has executed it: DDL is done then, an INSERT is a submitted job, a
     * query has its schema and begins to have rows.
     *
     * @param settings for this statement only
     * @throws RuntimeException what the gateway says, with the reason as the innermost cause
     */
    public SqlOperation run(String sql, Map<String, String> settings) {
        OperationHandle handle = service.executeStatement(session, sql, NO_TIMEOUT, Configuration.fromMap(settings));
        SqlOperation operation = new SqlOperation(service, session, handle);
        try {
            operation.awaitExecuted();
            return operation;
        } catch (RuntimeException e) {
            operation.close();
            throw e;
        }
    }

    @Override
    public void close() {
        service.closeSession(session);
    }
}
