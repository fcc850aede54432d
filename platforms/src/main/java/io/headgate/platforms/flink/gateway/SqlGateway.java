package io.headgate.platforms.flink.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.http.Answer;
import io.headgate.platforms.flink.http.JsonService;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The SQL Gateway, version 2 of its interface. Its session is disposable: one that is gone is opened and prepared again, and the
 * statement is submitted again. So a statement given to it must bear being run twice: a job with an id of its own, a look,
 * a DDL whose effect is looked up.
 */
public final class SqlGateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SqlGateway.class);
    private static final String VERSION = "V2";
    private static final String PATH = "/v2/sessions";
    private static final int SESSIONS = 3;

    private final JsonService service;
    private final Consumer<SqlSession> preparation;
    private boolean known;
    private @Nullable SqlSession session;

    /** @param preparation what each new session is told first */
    public SqlGateway(JsonService service, Consumer<SqlSession> preparation) {
        this.service = service;
        this.preparation = preparation;
    }

    /** Runs a statement to its end; of a continuous one, until the cluster has taken its job. */
    public SqlResult run(String sql) {
        return run(sql, Map.of(), SqlSession.PATIENCE);
    }

    /** Asks for something that fits on one page, as the DDL of a table does. */
    public SqlResult look(String sql) {
        return with(current -> current.look(sql));
    }

    /**
     * Runs a statement to its end; of a continuous one, until the cluster has taken its job.
     *
     * @param settings of this statement alone
     * @throws PlatformException {@link PlatformProblem#BUSY} when it is not done in time
     */
    public SqlResult run(String sql, Map<String, String> settings, Duration patience) {
        return with(current -> current.run(sql, settings, patience));
    }

    /** Runs a statement whose rows are read one page after another. */
    public SqlCursor open(String sql, Map<String, String> settings) {
        return with(current -> current.open(sql, settings));
    }

    /** Does something in a session, again in a new one when the session turns out to be gone. */
    public <T> T with(SessionUse<T> use) {
        for (int attempt = 1; ; attempt++) {
            SqlSession current = session();
            try {
                return use.in(current);
            } catch (SessionGoneException gone) {
                LOG.info("[{}] the session is gone, a new one is opened", current.handle());
                forget(current);
                if (attempt == SESSIONS) {
                    throw new PlatformException(
                            PlatformProblem.SERVER_ERROR,
                            service.name() + " loses its sessions as soon as they are open",
                            service.remedy(),
                            gone);
                }
            }
        }
    }

    private synchronized SqlSession session() {
        SqlSession current = session;
        if (current == null) {
            requireVersion();
            current = new SqlSession(service, PATH, openSession());
            preparation.accept(current);
            session = current;
        }
        return current;
    }

    private synchronized void forget(SqlSession gone) {
        if (session == gone) {
            session = null;
        }
    }

    private String openSession() {
        ObjectNode body = JsonService.object().put("sessionName", "headgate");
        body.putObject("properties");
        Answer answer = service.post(PATH, body);
        String handle = answer.json().path("sessionHandle").asText();
        if (!answer.ok() || handle.isEmpty()) {
            throw Refusals.of(service, answer);
        }
        return handle;
    }

    private void requireVersion() {
        if (known) {
            return;
        }
        Answer answer = service.get("/api_versions");
        JsonNode versions = answer.json().path("versions");
        if (!answer.ok() || !versions.isArray()) {
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS, service.name() + " is no SQL Gateway", service.remedy());
        }
        for (JsonNode version : versions) {
            if (version.asText().equalsIgnoreCase(VERSION)) {
                known = true;
                return;
            }
        }
        throw new PlatformException(
                PlatformProblem.WRONG_ADDRESS,
                service.name() + " speaks " + versions + ", not " + VERSION,
                service.remedy() + ": Flink 1.17 or newer is needed");
    }

    @Override
    public synchronized void close() {
        SqlSession current = session;
        session = null;
        if (current != null) {
            current.close();
        }
    }

    /** Something done in a session, which may be done again in another. */
    public interface SessionUse<T> {
        T in(SqlSession session);
    }
}
