package io.headgate.platforms.flink.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One service that speaks JSON over HTTP, named by one setting of the environment. A GET is repeated when its connection breaks;
 * nothing else ever is: what was asked may have happened.
 *
 * <pre>{@code
 * JsonService jobmanager = new JsonService("the JobManager", "jobmanager", "http://127.0.0.1:8081");
 * Answer overview = jobmanager.get("/jobs/overview");
 * }</pre>
 */
public final class JsonService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JsonService.class);
    private static final MediaType JSON = MediaType.get("application/json");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int ATTEMPTS = 3;
    private static final long LONGEST_ANSWER = 8L << 20;

    private final String service;
    private final String setting;
    private final HttpUrl base;
    private final Access access;
    private final OkHttpClient http;

    /**
     * @param service how messages call it
     * @param setting the setting that holds its address
     */
    public JsonService(String service, String setting, String address) {
        this(service, setting, address, Access.OPEN);
    }

    /**
     * With certificates or a name of our own.
     *
     * @param service how messages call it
     * @param setting the setting that holds its address
     */
    public JsonService(String service, String setting, String address, Access access) {
        this.service = service;
        this.setting = setting;
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS, "'" + address + "' is no address of " + service, remedy());
        }
        this.base = url;
        this.access = access;
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(60))
                .callTimeout(Duration.ofSeconds(90))
                .connectionPool(new ConnectionPool(4, 30, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false);
        access.apply(client);
        this.http = client.build();
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public Answer get(String path) {
        for (int attempt = 1; ; attempt++) {
            try {
                return send("GET", path, null);
            } catch (PlatformException failure) {
                if (failure.problem() != PlatformProblem.UNREACHABLE || attempt == ATTEMPTS) {
                    throw failure;
                }
                Pause.of(100L * attempt);
            }
        }
    }

    public Answer post(String path, JsonNode body) {
        return send("POST", path, RequestBody.create(body.toString(), JSON));
    }

    public Answer patch(String path) {
        return send("PATCH", path, RequestBody.create("", JSON));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** What to look at when this service does not answer as it should. */
    public String remedy() {
        return "look at the setting '" + setting + "' of the environment";
    }

    /** As messages call it, with its address. */
    public String name() {
        return service + " at " + base.host() + ":" + base.port();
    }

    private Answer send(String method, String path, @org.jspecify.annotations.Nullable RequestBody body) {
        String prefix = base.encodedPath().replaceAll("/+$", "");
        HttpUrl url = base.resolve(prefix + path);
        if (url == null) {
            throw new IllegalArgumentException("not a path: " + path);
        }
        Request.Builder request = new Request.Builder().url(url).method(method, body);
        access.sign(request);
        long start = System.nanoTime();
        try (Response response = http.newCall(request.build()).execute()) {
            byte[] bytes = bytes(response);
            LOG.debug(
                    "[{}] {} {} -> {} in {} ms",
                    setting,
                    method,
                    path,
                    response.code(),
                    (System.nanoTime() - start) / 1_000_000);
            return answer(response, bytes);
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "no answer from " + name() + ": " + oneLine(e), remedy(), e);
        }
    }

    private byte[] bytes(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LONGEST_ANSWER + 1)) {
            throw new PlatformException(
                    PlatformProblem.BAD_ANSWER,
                    name() + " answers with more than " + (LONGEST_ANSWER >> 20) + " MB",
                    remedy());
        }
        return source.readByteArray();
    }

    private Answer answer(Response response, byte[] bytes) {
        int status = response.code();
        if (status == 401 || status == 403) {
            throw new PlatformException(
                    status == 401 ? PlatformProblem.UNAUTHORIZED : PlatformProblem.FORBIDDEN,
                    name() + " refuses with HTTP " + status,
                    "look at 'bearer', or 'api-key' and 'api-secret', of the environment");
        }
        String text = new String(bytes, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS, name() + " answers with a web page, not with JSON", remedy());
        }
        if (status == 429 || status == 502 || status == 503 || status == 504) {
            throw new PlatformException(
                    status == 429 ? PlatformProblem.THROTTLED : PlatformProblem.SERVER_ERROR,
                    name() + " answers with HTTP " + status,
                    "try again");
        }
        try {
            JsonNode json = text.isEmpty() ? object() : MAPPER.readTree(text);
            return new Answer(status, json);
        } catch (IOException e) {
            throw new PlatformException(
                    PlatformProblem.BAD_ANSWER,
                    name() + " answers with HTTP " + status + " and no whole JSON",
                    remedy(),
                    e);
        }
    }

    private static String oneLine(IOException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
