package io.headgate.lab.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One request on its way through, read to its end; bodies may be binary. */
final class ProxyCall {
    private final String id;
    private final String method;
    private final String target;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param target path and query, undecoded */
    ProxyCall(String id, String method, String target, Map<String, List<String>> headers, byte[] body) {
        this.id = id;
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    String id() {
        return id;
    }

    String method() {
        return method;
    }

    String target() {
        return target;
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    /** The body as JSON; an empty object when it is none. */
    JsonNode json() {
        return json(body);
    }

    static JsonNode json(byte[] body) {
        try {
            return Json.read(new String(body, StandardCharsets.UTF_8));
        } catch (MalformedJsonException notJson) {
            return Json.object();
        }
    }
}
