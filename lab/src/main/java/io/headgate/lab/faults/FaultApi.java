package io.headgate.lab.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Map;

/**
 * {@code /lab/faults}: set, list with counts, release, remove.
 *
 * <p>{@code POST /lab/faults/{id}/release} lets go what a rule holds and keeps its counts; DELETE lets go and forgets.
 */
public final class FaultApi {
    private final FaultBook book;

    public FaultApi(FaultBook book) {
        this.book = book;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/lab/faults", this::add),
                new Route("GET", "/lab/faults", this::list),
                new Route("DELETE", "/lab/faults", this::clear),
                new Route("GET", "/lab/faults/{id}", this::get),
                new Route("DELETE", "/lab/faults/{id}", this::remove),
                new Route("POST", "/lab/faults/{id}/release", this::release));
    }

    private Response add(Request request, Map<String, String> variables) {
        FaultRule rule = FaultJson.read(request.jsonObject(), book.nextId());
        if (!book.add(rule)) {
            throw ApiException.conflict(
                    "resource_already_exists", "Resource Already exists", "There is a fault '" + rule.id() + "'");
        }
        return Response.json(201, find(rule.id()).toJson());
    }

    private Response list(Request request, Map<String, String> variables) {
        ObjectNode body = Json.object();
        ArrayNode faults = body.putArray("faults");
        book.list().forEach(fault -> faults.add(fault.toJson()));
        return Response.json(200, body);
    }

    private Response clear(Request request, Map<String, String> variables) {
        book.clear();
        return Response.empty(204);
    }

    private Response get(Request request, Map<String, String> variables) {
        return Response.json(200, find(id(variables)).toJson());
    }

    private Response remove(Request request, Map<String, String> variables) {
        find(id(variables));
        book.remove(id(variables));
        return Response.empty(204);
    }

    private Response release(Request request, Map<String, String> variables) {
        ActiveFault fault = find(id(variables));
        fault.release();
        return Response.json(200, fault.toJson());
    }

    private ActiveFault find(String id) {
        return book.find(id).orElseThrow(() -> ApiException.notFound("There is no fault '" + id + "'"));
    }

    private static String id(Map<String, String> variables) {
        return variables.getOrDefault("id", "");
    }
}
