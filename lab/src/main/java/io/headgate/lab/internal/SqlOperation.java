package io.headgate.lab.internal;

import java.util.List;
import java.util.Optional;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.gateway.api.operation.OperationHandle;
import org.apache.flink.table.gateway.api.operation.OperationStatus;
import org.apache.flink.table.gateway.api.results.OperationInfo;
import org.apache.flink.table.gateway.api.results.ResultSet;
import org.apache.flink.table.gateway.api.session.SessionHandle;
import org.apache.flink.table.gateway.service.SqlGatewayServiceImpl;

/** One executed statement of a {@link SqlSession} and its rows. Not for several threads at once. */
public final class SqlOperation implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;

    private final SqlGatewayServiceImpl service;
    private final SessionHandle session;
    private final OperationHandle handle;
    private long token;

    SqlOperation(SqlGatewayServiceImpl service, SessionHandle session, OperationHandle handle) {
        this.service = service;
        this.session = session;
        this.handle = handle;
    }

    void awaitExecuted() {
        try {
            service.getSession(session).getOperationManager().awaitOperationTermination(handle);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a statement was executed", e);
        } catch (Exception e) {
            throw new IllegalStateException("the statement failed", e);
        }
        OperationInfo info = service.getOperationInfo(session, handle);
        Optional<Exception> failure = info.getException();
        if (failure.isPresent()) {
            throw new IllegalStateException("the statement failed", failure.get());
        }
        if (info.getStatus() != OperationStatus.FINISHED) {
            throw new IllegalStateException("the statement ended as " + info.getStatus());
        }
    }

    /** The columns of the rows that it answers with. */
    public ResolvedSchema schema() {
        return service.getOperationResultSchema(session, handle);
    }

    /** The next rows, possibly none yet; empty when there are no more to come. */
    public Optional<Rows> next() {
        ResultSet result = service.fetchResults(session, handle, token, ROWS_AT_ONCE);
        return switch (result.getResultType()) {
            case NOT_READY -> Optional.of(new Rows(List.of(), Optional.empty()));
            case PAYLOAD -> {
                token = result.getNextToken() == null ? token : result.getNextToken();
                yield Optional.of(new Rows(result.getData(), jobOf(result)));
            }
            case EOS -> Optional.empty();
        };
    }

    private static Optional<String> jobOf(ResultSet result) {
        return Optional.ofNullable(result.getJobID()).map(id -> id.toHexString());
    }

    @Override
    public void close() {
        service.closeOperation(session, handle);
    }

    /**
     * Some rows.
     *
     * @param rows in the order of the engine; an object may not be kept beyond the next call
     * @param job the job behind a query
     */
    public record Rows(List<RowData> rows, Optional<String> job) {
        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
