package io.headgate.lab.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Engine;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.json.Json;
import io.headgate.lab.statements.Statements;
import java.util.List;
import java.util.Map;

/** {@code GET /lab/health}, which needs no key, and {@code POST /lab/shutdown}, which answers before it happens. */
final class LabApi {
    private final String engineName;
    private final Engine engine;
    private final Statements statements;
    private final Runnable shutdown;

    LabApi(String engineName, Engine engine, Statements statements, Runnable shutdown) {
        this.engineName = engineName;
        this.engine = engine;
        this.statements = statements;
        this.shutdown = shutdown;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/lab/health", this::health), new Route("POST", "/lab/shutdown", this::shutdown));
    }

    private Response health(Request request, Map<String, String> variables) {
        List<String> troubles = engine.troubles();
        ObjectNode health = Json.object()
                .put("state", troubles.isEmpty() ? "running" : "degraded")
                .put("engine", engineName)
                .put("pid", ProcessHandle.current().pid())
                .put("statements", statements.size())
                .put("tables", engine.tables().size());
        troubles.forEach(health.putArray("troubles")::add);
        return Response.json(200, health);
    }

    private Response shutdown(Request request, Map<String, String> variables) {
        shutdown.run();
        return Response.json(202, Json.object().put("state", "stopping"));
    }
}
