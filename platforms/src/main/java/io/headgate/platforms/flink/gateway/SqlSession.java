package io.headgate.platforms.flink.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.flink.http.Answer;
import io.headgate.platforms.flink.http.JsonService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session of the gateway, as long as it lasts. */
public final class SqlSession implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(SqlSession.class);

    private final JsonService service;
    private final String path;
    private final String handle;

    SqlSession(JsonService service, String sessions, String handle) {
        this.service = service;
        this.path = sessions + "/" + handle;
        this.handle = handle;
    }

    String handle() {
        return handle;
    }

    public SqlResult run(String sql) {
        return run(sql, Map.of(), PATIENCE);
    }

    /** The first page of a look that has no other, which spares the question for a second one. */
    SqlResult look(String sql) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (SqlCursor cursor = open(sql, Map.of())) {
            List<SqlRow> rows = new ArrayList<>();
            while (!cursor.exhausted() && rows.isEmpty()) {
                rows.addAll(cursor.page(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
                cursor.requireNoDelay(end);
            }
            return new SqlResult(cursor.job(), cursor.columns(), rows);
        }
    }

    SqlResult run(String sql, Map<String, String> settings, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try (SqlCursor cursor = open(sql, settings)) {
            List<SqlRow> rows = new ArrayList<>();
            while (!cursor.exhausted()) {
                rows.addAll(cursor.page(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
                cursor.requireNoDelay(end);
                if (cursor.job().isPresent() && !cursor.isQuery()) {
                    break; // a job that was taken goes on without its caller
                }
            }
            return new SqlResult(cursor.job(), cursor.columns(), rows);
        }
    }

    /** @throws SessionGoneException when the gateway knows this session no more */
    SqlCursor open(String sql, Map<String, String> settings) {
        ObjectNode body = JsonService.object().put("statement", sql);
        ObjectNode config = body.putObject("executionConfig");
        settings.forEach(config::put);
        Answer answer = service.post(path + "/statements", body);
        String operation = answer.json().path("operationHandle").asText();
        if (!answer.ok() || operation.isEmpty()) {
            throw Refusals.of(service, answer);
        }
        return new SqlCursor(service, path + "/operations/" + operation);
    }

    @Override
    public void close() {
        try {
            service.delete(path);
        } catch (PlatformException e) {
            LOG.debug("[{}] the session was not closed, it expires: {}", handle, e.getMessage());
        }
    }
}
