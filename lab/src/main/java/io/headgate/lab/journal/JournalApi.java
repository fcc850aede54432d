package io.headgate.lab.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Map;

/** {@code GET /lab/requests?after=SEQUENCE&statement=NAME&surface=NAME&limit=N} and {@code GET /lab/effects?key=KEY}. */
public final class JournalApi {
    private static final int DEFAULT_LIMIT = 1_000;

    private final RequestJournal requests;
    private final EffectJournal effects;

    public JournalApi(RequestJournal requests, EffectJournal effects) {
        this.requests = requests;
        this.effects = effects;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/lab/requests", this::requests), new Route("GET", "/lab/effects", this::effects));
    }

    private Response requests(Request request, Map<String, String> variables) {
        ObjectNode body = Json.object().put("count", requests.count());
        ArrayNode entries = body.putArray("requests");
        requests.after(number(request, "after", 0), request.query("statement"), request.query("surface"), (int)
                        number(request, "limit", DEFAULT_LIMIT))
                .forEach(entry -> entries.add(entry.toJson()));
        return Response.json(200, body);
    }

    private Response effects(Request request, Map<String, String> variables) {
        return Response.json(200, effects.toJson(request.query("key")));
    }

    private static long number(Request request, String parameter, long otherwise) {
        String text = request.query(parameter);
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw ApiException.badParameter(parameter, parameter + " must be a number, not '" + text + "'");
        }
    }
}
