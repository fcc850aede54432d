package io.headgate.lab.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One request, read to its end.
 *
 * @param id answers carry it as {@code X-Request-Id}
 * @param method upper case
 * @param path undecoded, without query
 * @param rawQuery undecoded, empty for none
 * @param query decoded; of a parameter that comes twice the first counts
 * @param headers names in lower case
 * @param body as UTF-8 text
 * @param base {@code http://host:port} as the client addressed it, for absolute links
 */
public record Request(
        String id,
        String method,
        String path,
        String rawQuery,
        Map<String, String> query,
        Map<String, String> headers,
        String body,
        String base) {
    public Request {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** A parameter of the query, empty when absent. */
    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** A header, empty when absent. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The body as JSON; 400 when it is none. */
    public JsonNode json() {
        try {
            return Json.read(body);
        } catch (MalformedJsonException e) {
            throw ApiException.badRequest(
                    "invalid_json", "Invalid JSON", "The request body is not valid JSON: " + e.getMessage());
        }
    }

    /** The body as a JSON object; 400 when it is none. */
    public ObjectNode jsonObject() {
        if (json() instanceof ObjectNode object) {
            return object;
        }
        throw ApiException.badRequest("invalid_json", "Invalid JSON", "The request body must be a JSON object");
    }

    /** {@code http://host:port/path} of this request. */
    public String self() {
        return base + path;
    }
}
