package io.headgate.ledgerclient;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Requests and answers of the ledger; turns refusals into failures of this program. */
final class LedgerHttp implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");
    private static final MediaType JSON = MediaType.get("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final LedgerAddress address;
    private final HttpUrl base;
    private final OkHttpClient client;

    LedgerHttp(LedgerAddress address) {
        this.address = address;
        HttpUrl parsed = HttpUrl.parse(address.base().toString());
        if (parsed == null) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "'" + address.base() + "' is no address of a ledger",
                    "set HEADGATE_LEDGER to an address that begins with http:// or https://");
        }
        this.base = parsed;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(address.timeout())
                .callTimeout(address.timeout())
                .build();
    }

    <T> T get(List<String> path, Map<String, String> query, TypeReference<T> type) {
        return json(send(request(path, query).get().build()), type);
    }

    <T> T post(List<String> path, Map<String, String> body, TypeReference<T> type) {
        try {
            RequestBody json = RequestBody.create(MAPPER.writeValueAsBytes(body), JSON);
            return json(send(request(path, Map.of()).post(json).build()), type);
        } catch (IOException e) {
            throw new IllegalStateException("a map of text is JSON", e);
        }
    }

    void put(List<String> path, Map<String, String> query, byte[] body) {
        Answer answer =
                send(request(path, query).put(RequestBody.create(body, BYTES)).build());
        if (!answer.good()) {
            throw refused(answer);
        }
    }

    boolean exists(List<String> path) {
        Answer answer = send(request(path, Map.of()).head().build());
        if (!answer.good() && answer.status() != 404) {
            throw refused(answer);
        }
        return answer.good();
    }

    Optional<byte[]> bytes(List<String> path) {
        Answer answer = send(request(path, Map.of()).get().build());
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.good()) {
            throw refused(answer);
        }
        return Optional.of(answer.content());
    }

    private Request.Builder request(List<String> path, Map<String, String> query) {
        HttpUrl.Builder url = base.newBuilder();
        path.forEach(url::addPathSegment);
        query.forEach(url::addQueryParameter);
        return new Request.Builder().url(url.build()).header("Authorization", "Bearer " + address.token());
    }

    private Answer send(Request request) {
        try (Response response = client.newCall(request).execute()) {
            return Answer.of(response.code(), response.body().bytes());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    "the ledger at " + address + " does not answer: " + e.getMessage(),
                    "start it with headgate dev up, or set HEADGATE_LEDGER to where it is",
                    e);
        }
    }

    private <T> T json(Answer answer, TypeReference<T> type) {
        if (!answer.good()) {
            throw refused(answer);
        }
        try {
            return MAPPER.readValue(answer.content(), type);
        } catch (IOException e) {
            throw noLedger(e);
        }
    }

    private HeadgateException refused(Answer answer) {
        if (answer.status() == 401 && answer.text().isEmpty()) {
            return rejected();
        }
        try {
            JsonNode failure = MAPPER.readTree(answer.content());
            String message = failure.path("message").asText();
            if (answer.status() == 401 || answer.status() == 403) {
                return new HeadgateException(
                        answer.status() == 401 ? FailureCode.CONFIG : FailureCode.REJECTED,
                        message.isEmpty() ? "the ledger at " + address + " refuses the token" : message,
                        failure.path("remedy").asText());
            }
            return new HeadgateException(
                    FailureCode.valueOf(failure.path("code").asText()),
                    message,
                    failure.path("remedy").asText());
        } catch (IOException | IllegalArgumentException e) {
            return noLedger(e);
        }
    }

    /** HEAD has no body that could say more. */
    private HeadgateException rejected() {
        return new HeadgateException(
                FailureCode.CONFIG,
                "the ledger at " + address + " refuses the token",
                "set HEADGATE_TOKEN to a token that the ledger knows");
    }

    private HeadgateException noLedger(Exception cause) {
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "what answers at " + address + " is no ledger of this version",
                "set HEADGATE_LEDGER to where the ledger is",
                cause);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Status and body; the body as text of one byte per character, so that it is a value. */
    private record Answer(int status, String text) {
        static Answer of(int status, byte[] body) {
            return new Answer(status, new String(body, StandardCharsets.ISO_8859_1));
        }

        byte[] content() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }
}
