package io.headgate.lab.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that is answered with an error, in the body that all APIs of Confluent Cloud share:
 * {@code {"errors":[{"id","status","code","title","detail","source":{"pointer"|"parameter"}}]}}.
 */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String title;
    private final String pointer;
    private final String parameter;
    private final transient Map<String, String> headers;

    private ApiException(
            int status,
            String code,
            String title,
            String detail,
            String pointer,
            String parameter,
            Map<String, String> headers) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
        this.pointer = pointer;
        this.parameter = parameter;
        this.headers = headers;
    }

    public static ApiException of(int status, String code, String title, String detail) {
        return new ApiException(status, code, title, detail, "", "", Map.of());
    }

    public static ApiException badRequest(String code, String title, String detail) {
        return of(400, code, title, detail);
    }

    /** A member of the body is wrong. */
    public static ApiException badField(String pointer, String detail) {
        return new ApiException(400, "invalid_request", "Bad Request", detail, pointer, "", Map.of());
    }

    /** A parameter of the query is wrong. */
    public static ApiException badParameter(String parameter, String detail) {
        return new ApiException(400, "invalid_filter", "Invalid Filter", detail, "", parameter, Map.of());
    }

    public static ApiException unauthenticated() {
        return new ApiException(
                401,
                "user_unauthenticated",
                "Authentication Required",
                "Valid authentication credentials must be provided",
                "",
                "",
                Map.of(
                        "WWW-Authenticate",
                        "Basic error=\"invalid_key\", error_description=\"The API Key is invalid\""));
    }

    public static ApiException forbidden(String detail) {
        return of(403, "user_unauthorized", "User Access Unauthorized", detail);
    }

    public static ApiException notFound(String detail) {
        return of(404, "resource_not_found", "Not Found", detail);
    }

    public static ApiException conflict(String code, String title, String detail) {
        return of(409, code, title, detail);
    }

    /** The request is well-formed, but asks for what cannot be. */
    public static ApiException unprocessable(String pointer, String detail) {
        return new ApiException(422, "invalid_configuration", "Validation Failed", detail, pointer, "", Map.of());
    }

    /** Too many requests came: when to come again, in seconds from now. */
    public ApiException withRateLimit(int limit, int remaining, int seconds) {
        return withHeader("Retry-After", Integer.toString(seconds))
                .withHeader("X-RateLimit-Limit", Integer.toString(limit))
                .withHeader("X-RateLimit-Remaining", Integer.toString(remaining))
                .withHeader("X-RateLimit-Reset", Integer.toString(seconds));
    }

    public ApiException withHeader(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ApiException(status, code, title, detail(), pointer, parameter, Map.copyOf(more));
    }

    /** The answer; its id is that of the request, so that a client can name it. */
    public Response toResponse(String requestId) {
        ObjectNode error = Json.object()
                .put("id", requestId)
                .put("status", Integer.toString(status))
                .put("code", code)
                .put("title", title)
                .put("detail", detail());
        ObjectNode source = error.putObject("source");
        if (!pointer.isEmpty()) {
            source.put("pointer", pointer);
        }
        if (!parameter.isEmpty()) {
            source.put("parameter", parameter);
        }
        ObjectNode body = Json.object();
        body.putArray("errors").add(error);
        Response response = Response.json(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            response = response.withHeader(header.getKey(), header.getValue());
        }
        return response;
    }

    private String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
