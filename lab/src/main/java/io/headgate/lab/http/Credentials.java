package io.headgate.lab.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The key pair that every request must bring as HTTP Basic authentication. */
public record Credentials(String key, String secret) {
    /** Lets the request through, or throws 401. */
    public void check(Request request) {
        byte[] wanted = ("Basic "
                        + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.UTF_8);
        byte[] given = request.header("authorization").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, given)) {
            throw ApiException.unauthenticated();
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Credentials[" + key + "]";
    }
}
