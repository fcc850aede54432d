package io.headgate.worker;

import io.headgate.activities.schedule.Webhook;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook behind http: {@code POST} of JSON, with the header {@code X-Headgate-Signature: sha256=<hex>}, the HMAC-SHA256 of the
 * body, where there is a secret to sign with. Neither the address nor the secret is ever shown: many addresses are keys.
 */
final class SignedWebhook implements Webhook {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI address;
    private final Optional<String> secret;
    private final String name;

    private SignedWebhook(URI address, Optional<String> secret, String name) {
        this.address = address;
        this.secret = secret;
        this.name = name;
    }

    /** @param name what to call it where its address must not be told */
    static SignedWebhook of(String address, Optional<String> secret, String name) {
        try {
            URI uri = URI.create(address);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null) {
                return new SignedWebhook(uri, secret, name);
            }
        } catch (IllegalArgumentException e) {
            // told below, without the address that its message holds
        }
        throw new HeadgateException(FailureCode.CONFIG, name + " is no http address", "set it to https://HOST/PATH");
    }

    @Override
    public void post(byte[] json, String delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("User-Agent", "headgate")
                .header("X-Headgate-Delivery", delivery)
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        secret.ifPresent(key -> request.header("X-Headgate-Signature", "sha256=" + signature(key, json)));
        try {
            heed(HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.CANNOT_CONNECT,
                    name + " cannot be reached: " + e.getClass().getSimpleName(),
                    "look whether the worker reaches it",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeadgateException(FailureCode.IO, "interrupted while calling " + name, "try again", e);
        }
    }

    private void heed(int status) {
        if (status >= 200 && status < 300) {
            return;
        }
        boolean later = status >= 500 || status == 429 || status == 408;
        throw new HeadgateException(
                later ? FailureCode.CANNOT_CONNECT : FailureCode.CONFIG,
                name + " answered " + status,
                later ? "look at the service behind it" : "correct its address, or what it accepts");
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
