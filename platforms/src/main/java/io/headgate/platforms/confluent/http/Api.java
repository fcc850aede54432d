package io.headgate.platforms.confluent.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.platforms.PlatformException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * One service of one environment. What only reads is repeated by itself; what changes something is sent once, and whoever sent it
 * looks before sending it again.
 */
public final class Api {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType PATCH = MediaType.get("application/json-patch+json");
    private static final int MAX_PAGES = 100_000;

    private final Service service;
    private final HttpUrl base;
    private final Exchange exchange;
    private final Problems problems;
    private final Repeats repeats;

    Api(Service service, HttpUrl base, Exchange exchange, Problems problems, Repeats repeats) {
        this.service = service;
        this.base = base;
        this.exchange = exchange;
        this.problems = problems;
        this.repeats = repeats;
    }

    /** Reads; any status is an answer. */
    public Answer get(List<String> path, Map<String, String> query) {
        HttpUrl url = url(path, query);
        return repeats.run(() -> exchange.send(service, "GET", url, null));
    }

    /** A POST that asks and changes nothing. */
    public Answer ask(List<String> path, JsonNode body) {
        return repeats.run(() -> post(path, body));
    }

    /** Sends once. */
    public Answer post(List<String> path, JsonNode body) {
        return exchange.send(service, "POST", url(path, Map.of()), RequestBody.create(body.toString(), JSON));
    }

    /** Sends a JSON patch once. */
    public Answer patch(List<String> path, JsonNode operations) {
        return exchange.send(service, "PATCH", url(path, Map.of()), RequestBody.create(operations.toString(), PATCH));
    }

    /** Sends once. */
    public Answer delete(List<String> path, Map<String, String> query) {
        return exchange.send(service, "DELETE", url(path, query), null);
    }

    /**
     * All items of a list, to its last page.
     *
     * @throws PlatformException when a page is not answered with 2xx
     */
    public List<JsonNode> list(List<String> path, Map<String, String> query) {
        List<JsonNode> items = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        HttpUrl next = url(path, query);
        for (int page = 0; page < MAX_PAGES; page++) {
            HttpUrl at = next;
            Answer answer = orThrow(repeats.run(() -> exchange.send(service, "GET", at, null)));
            answer.body().path("data").forEach(items::add);
            String token = nextToken(answer);
            if (token.isEmpty()) {
                return items;
            }
            if (!tokens.add(token)) {
                break;
            }
            next = url(path, query)
                    .newBuilder()
                    .setQueryParameter("page_token", token)
                    .build();
        }
        throw problems.redirected("the list " + String.join("/", path), "from page to page without an end");
    }

    /** The answer when it is a success. */
    public Answer orThrow(Answer answer) {
        if (!answer.ok()) {
            throw refused(answer);
        }
        return answer;
    }

    /** What an answer that is no success means. */
    public PlatformException refused(Answer answer) {
        return problems.refused(answer);
    }

    /** The token in {@code metadata.next}: taken out of the address, so that the key goes to our address only. */
    public static String nextToken(Answer answer) {
        String next = answer.body().path("metadata").path("next").asText("");
        HttpUrl url = next.isEmpty() || next.equals("null") ? null : HttpUrl.parse(next);
        String token = url == null ? null : url.queryParameter("page_token");
        return token == null ? "" : token;
    }

    private HttpUrl url(List<String> path, Map<String, String> query) {
        HttpUrl.Builder url = base.newBuilder();
        path.forEach(url::addPathSegment);
        query.forEach(url::addQueryParameter);
        return url.build();
    }
}
