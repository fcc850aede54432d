package io.headgate.platforms.flink.http;

import io.headgate.platforms.settings.EnvironmentSettings;
import io.headgate.platforms.settings.TlsMaterial;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * How gateway and JobManager are reached. Flink itself knows certificates only; a proxy before it may want a name and a password or
 * a token. Holds the secret and shows it to requests only.
 */
public final class Access {
    /** Plain, or with the certificates of the JDK, and without a name. */
    public static final Access OPEN = new Access(Optional.empty(), Optional.empty());

    private final Optional<TlsMaterial> tls;
    private final Optional<String> authorization;

    private Access(Optional<TlsMaterial> tls, Optional<String> authorization) {
        this.tls = tls;
        this.authorization = authorization;
    }

    /** What an environment says: {@code tls.*}, and {@code bearer} or {@code api-key} with {@code api-secret}. */
    public static Access of(EnvironmentSettings settings) {
        Optional<String> bearer = settings.secret("bearer").map(token -> "Bearer " + token);
        return new Access(TlsMaterial.of(settings), bearer.or(() -> settings.secret("api-key")
                .map(user -> basic(user, settings.requiredSecret("api-secret")))));
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    void apply(OkHttpClient.Builder client) {
        tls.ifPresent(material -> client.sslSocketFactory(material.sockets(), material.trust()));
    }

    void sign(Request.Builder request) {
        authorization.ifPresent(value -> request.header("Authorization", value));
    }

    @Override
    public String toString() {
        return "Access[" + (authorization.isPresent() ? "signed" : "unsigned") + (tls.isPresent() ? ", own TLS]" : "]");
    }
}
