package io.headgate.platforms.confluent.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.confluent.http.Answer;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.http.Json;
import io.headgate.platforms.confluent.identity.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls of {@code /sql/v1/.../statements}. */
public final class StatementsApi {
    private static final Logger LOG = LoggerFactory.getLogger(StatementsApi.class);
    /** The largest that the service gives. */
    static final int PAGE = 100;

    private static final Map<String, String> LARGEST_PAGES = Map.of("page_size", Integer.toString(PAGE));

    private final Api api;
    private final Identity identity;

    public StatementsApi(Api api, Identity identity) {
        this.api = api;
        this.identity = identity;
    }

    /** Looks at one statement. */
    public Sight look(String name) {
        Answer answer = api.get(path(name), Map.of());
        if (answer.is(404)) {
            return Sight.NOTHING;
        }
        if (answer.is(403) && keyWorks()) {
            return Sight.HIDDEN;
        }
        return new Sight(Optional.of(new StatementDocument(api.orThrow(answer).body())), false);
    }

    /** One statement, as far as the key may see it. */
    public Optional<StatementDocument> find(String name) {
        return look(name).statement();
    }

    /** All that the service lists; what was deleted a moment ago may still be among them. */
    public List<StatementDocument> list(Optional<String> pool, Optional<String> label) {
        Map<String, String> query = new TreeMap<>(LARGEST_PAGES);
        pool.ifPresent(id -> query.put("spec.compute_pool_id", id));
        label.ifPresent(name -> query.put("label_selector", name + "=true"));
        return api.list(path(), query).stream().map(StatementDocument::new).toList();
    }

    /** Makes a statement; empty when the name is taken. */
    public Optional<StatementDocument> create(NewStatement statement) {
        Answer answer = api.post(path(), statement.body(identity));
        if (answer.is(409)) {
            return Optional.empty();
        }
        if (answer.is(400) || answer.is(422)) {
            throw refused(statement.name(), answer);
        }
        return Optional.of(new StatementDocument(api.orThrow(answer).body()));
    }

    /** Tells it to stop, or to go on; in another pool where one is given. */
    public void setStopped(String name, boolean stopped, Optional<String> pool) {
        ArrayNode operations = Json.array();
        operations.addObject().put("op", "replace").put("path", "/spec/stopped").put("value", stopped);
        pool.ifPresent(id -> operations
                .addObject()
                .put("op", "replace")
                .put("path", "/spec/compute_pool_id")
                .put("value", id));
        api.orThrow(api.patch(path(name), operations));
    }

    /** Asks for its removal, which takes a while; nothing when it is gone already. */
    public void delete(String name) {
        Answer answer = api.delete(path(name), Map.of());
        boolean gone = answer.is(404) || (answer.is(403) && find(name).isEmpty());
        if (!gone) {
            api.orThrow(answer);
        }
    }

    /** Deletes what has served its purpose; should that fail, it stays behind, hidden and finished, and disturbs nobody. */
    public void forget(String name) {
        try {
            delete(name);
        } catch (PlatformException e) {
            LOG.warn("Statement [{}] stays behind: {}", name, e.getMessage());
        }
    }

    /** Its latest exceptions, the newest first. */
    public List<JsonNode> exceptions(String name) {
        Answer answer = api.get(path(name, "exceptions"), Map.of());
        List<JsonNode> exceptions = new ArrayList<>();
        if (!answer.is(404) && !answer.is(403)) {
            api.orThrow(answer).body().path("data").forEach(exceptions::add);
        }
        return exceptions;
    }

    /** A page of its rows. */
    public Answer results(String name, String token) {
        return api.orThrow(api.get(path(name, "results"), token.isEmpty() ? Map.of() : Map.of("page_token", token)));
    }

    /** A key for one pool is told 403 for what is not there; a key that sees nothing at all has no rights. */
    private boolean keyWorks() {
        Map<String, String> query = new TreeMap<>(Map.of("page_size", "1"));
        identity.pool().ifPresent(id -> query.put("spec.compute_pool_id", id));
        return api.get(path(), query).ok();
    }

    private static PlatformException refused(String name, Answer answer) {
        boolean sql = answer.pointer().startsWith("/spec/statement")
                || answer.detail().contains("SQL");
        return new PlatformException(
                sql ? PlatformProblem.SQL_REFUSED : PlatformProblem.INVALID_REQUEST,
                "statement " + name + " was refused: " + answer.detail(),
                sql ? "mend the SQL" : "mend what the message names");
    }

    private List<String> path(String... more) {
        List<String> path = new ArrayList<>(List.of(
                "sql",
                "v1",
                "organizations",
                identity.organization(),
                "environments",
                identity.environment(),
                "statements"));
        path.addAll(List.of(more));
        return path;
    }
}
