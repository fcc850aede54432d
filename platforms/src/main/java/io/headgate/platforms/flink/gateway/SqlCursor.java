package io.headgate.platforms.flink.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.http.Answer;
import io.headgate.platforms.flink.http.JsonService;
import io.headgate.platforms.flink.http.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of a statement's result, in their order. */
public final class SqlCursor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlCursor.class);
    private static final long FIRST_PAUSE = 5;
    private static final long LONGEST_PAUSE = 200;

    private final JsonService service;
    private final String operation;
    private long token;
    private boolean exhausted;
    private boolean query;
    private @Nullable String job;
    private List<String> columns = List.of();

    SqlCursor(JsonService service, String operation) {
        this.service = service;
        this.operation = operation;
    }

    /**
     * The next rows, none where none came in time.
     *
     * @throws PlatformException {@link PlatformProblem#SERVER_ERROR} when the session is lost, and the rest of the rows with it
     */
    public List<SqlRow> next(Duration patience) {
        try {
            return page(patience);
        } catch (SessionGoneException gone) {
            throw new PlatformException(
                    PlatformProblem.SERVER_ERROR, service.name() + " has lost the session", "run it again", gone);
        }
    }

    /** @throws SessionGoneException when the gateway knows the session no more */
    List<SqlRow> page(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE;
        while (!exhausted) {
            Answer answer = service.get(operation + "/result/" + token + "?rowFormat=JSON");
            if (!answer.ok()) {
                throw Refusals.of(service, answer);
            }
            switch (answer.json().path("resultType").asText()) {
                case "PAYLOAD" -> {
                    boolean first = token == 0;
                    List<SqlRow> rows = payload(answer.json());
                    if (first || !rows.isEmpty()) {
                        return rows;
                    }
                }
                case "EOS" -> {
                    exhausted = true;
                    return List.of();
                }
                default -> LOG.trace("[{}] no rows yet", operation);
            }
            if (System.nanoTime() - end >= 0) {
                return List.of();
            }
            Pause.of(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
        return List.of();
    }

    private List<SqlRow> payload(JsonNode page) {
        token++;
        query = page.path("isQueryResult").asBoolean()
                || page.path("queryResult").asBoolean();
        if (page.hasNonNull("jobID")) {
            job = page.path("jobID").asText();
        }
        List<String> names = new ArrayList<>();
        page.path("results")
                .path("columns")
                .forEach(column -> names.add(column.path("name").asText()));
        columns = List.copyOf(names);
        List<SqlRow> rows = new ArrayList<>();
        page.path("results").path("data").forEach(row -> rows.add(SqlRow.of(row)));
        return rows;
    }

    /** Whether the last page was read. */
    public boolean exhausted() {
        return exhausted;
    }

    /** The job that the statement has started. */
    public Optional<String> job() {
        return Optional.ofNullable(job);
    }

    /** Whether the rows come from a query, whose job serves nothing else. */
    public boolean isQuery() {
        return query;
    }

    public List<String> columns() {
        return columns;
    }

    void requireNoDelay(long end) {
        if (!exhausted && System.nanoTime() - end >= 0) {
            throw new PlatformException(
                    PlatformProblem.BUSY, service.name() + " has not run the statement in time", "try again");
        }
    }

    /** Ends the statement where it still runs. */
    public void cancel() {
        ObjectNode none = JsonService.object();
        service.post(operation + "/cancel", none);
    }

    @Override
    public void close() {
        try {
            service.delete(operation + "/close");
        } catch (PlatformException e) {
            LOG.debug("the operation was not closed, it goes with its session: {}", e.getMessage());
        }
    }
}
