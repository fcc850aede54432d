package io.headgate.platforms.confluent.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, redirects followed by hand: the authorization goes to no stranger. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int MAX_HOPS = 5;
    private static final long MAX_ANSWER = 16L << 20;

    private final OkHttpClient client;
    private final Credentials credentials;
    private final RequestBudget budget;
    private final Problems problems;

    Exchange(OkHttpClient client, Credentials credentials, RequestBudget budget, Problems problems) {
        this.client = client;
        this.credentials = credentials;
        this.budget = budget;
        this.problems = problems;
    }

    /** Sends it once; any status is an answer. */
    Answer send(Service service, String method, HttpUrl url, @Nullable RequestBody body) {
        HttpUrl at = url;
        boolean signed = true;
        for (int hops = 0; hops <= MAX_HOPS; hops++) {
            String what = method + " " + at.encodedPath();
            budget.take();
            long begin = System.nanoTime();
            try (Response response =
                    client.newCall(request(method, at, body, signed)).execute()) {
                String id = header(response, "X-Request-Id");
                LOG.debug("{} {} {} ms [{}]", what, response.code(), (System.nanoTime() - begin) / 1_000_000, id);
                Optional<HttpUrl> target = target(response, what);
                if (target.isEmpty()) {
                    return answer(service, what, response, id);
                }
                signed = signed && mayKnowTheKey(at, target.get());
                at = target.get();
            } catch (IOException e) {
                LOG.debug("{} {} {} ms", what, e.getClass().getSimpleName(), (System.nanoTime() - begin) / 1_000_000);
                throw problems.unreachable(what, at, e);
            }
        }
        throw problems.redirected(method + " " + url.encodedPath(), "more than " + MAX_HOPS + " times");
    }

    private Request request(String method, HttpUrl url, @Nullable RequestBody body, boolean signed) {
        Request.Builder request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("User-Agent", "headgate")
                .method(method, body);
        if (signed) {
            credentials.sign(request);
        }
        return request.build();
    }

    /** Where it is sent on to; every method stays what it is, since nothing has been done yet. */
    private Optional<HttpUrl> target(Response response, String what) {
        return switch (response.code()) {
            case 301, 302, 307, 308 -> {
                HttpUrl target = response.request().url().resolve(header(response, "Location"));
                if (target == null) {
                    throw problems.redirected(what, "without saying where to");
                }
                yield Optional.of(target);
            }
            default -> Optional.empty();
        };
    }

    /** The same host, or one of the same owner; a suffix that anybody can register under is no owner. */
    static boolean mayKnowTheKey(HttpUrl from, HttpUrl to) {
        boolean downgraded = from.isHttps() && !to.isHttps();
        boolean sameOwner =
                from.topPrivateDomain() != null && Objects.equals(from.topPrivateDomain(), to.topPrivateDomain());
        return !downgraded && (sameOwner || from.host().equals(to.host()));
    }

    private Answer answer(Service service, String what, Response response, String id) throws IOException {
        Optional<Duration> retryAfter = retryAfter(response);
        Answer answer = new Answer(service, what, response.code(), body(what, response), retryAfter, id);
        if (response.code() == 429) {
            budget.pause(retryAfter.orElse(Duration.ofSeconds(1)));
        }
        return answer;
    }

    private JsonNode body(String what, Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(MAX_ANSWER + 1)) {
            throw problems.tooLarge(what, MAX_ANSWER);
        }
        String text = source.readUtf8().strip();
        if (text.isEmpty()) {
            return MissingNode.getInstance();
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return parsed(what, text);
        }
        // A proxy in between answers in HTML too; its status says more than its page.
        if (response.code() >= 400 && response.code() != 404) {
            return MissingNode.getInstance();
        }
        throw problems.notJson(what, response.request().url());
    }

    private JsonNode parsed(String what, String text) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            // The cause would quote what was sent; what is nested too deeply has no place.
            JsonLocation at = e.getLocation();
            throw problems.broken(
                    what,
                    "is not complete or not JSON",
                    new IOException(at == null ? "nested too deeply" : "at byte " + at.getCharOffset()));
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
        String seconds = header(response, "Retry-After");
        String reset = seconds.isEmpty() ? header(response, "X-RateLimit-Reset") : seconds;
        return reset.matches("\\d{1,6}") ? Optional.of(Duration.ofSeconds(Long.parseLong(reset))) : Optional.empty();
    }

    private static String header(Response response, String name) {
        String value = response.header(name);
        return value == null ? "" : value;
    }
}
