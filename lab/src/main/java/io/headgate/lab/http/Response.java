package io.headgate.lab.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.json.Json;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One answer.
 *
 * @param body JSON text; empty for no body
 */
public record Response(int status, Map<String, String> headers, String body) {
    public Response {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    public static Response json(int status, JsonNode body) {
        return new Response(status, Map.of(), Json.write(body));
    }

    public static Response empty(int status) {
        return new Response(status, Map.of(), "");
    }

    public Response withHeader(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }
}
