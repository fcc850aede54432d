package io.headgate.lab.proxy;

import io.headgate.lab.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One answer on its way back; bodies may be binary. */
final class ProxyAnswer {
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    ProxyAnswer(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static ProxyAnswer of(Response response) {
        Map<String, List<String>> headers = new TreeMap<>();
        response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Content-Type", List.of("application/json"));
        return new ProxyAnswer(response.status(), headers, response.body().getBytes(StandardCharsets.UTF_8));
    }

    int status() {
        return status;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }
}
