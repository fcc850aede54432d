package io.headgate.platforms.confluent.http;

import io.headgate.platforms.settings.EnvironmentSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import okhttp3.Request;

/** Who asks. Holds the secret and shows it to requests only. */
public final class Credentials {
    private static final String IDENTITY_POOL = "Confluent-Identity-Pool-Id";

    private final String authorization;
    private final Optional<String> identityPool;
    private final String source;

    private Credentials(String authorization, Optional<String> identityPool, String source) {
        this.authorization = authorization;
        this.identityPool = identityPool;
        this.source = source;
    }

    /** What an environment says for a service: its own key pair, else the bearer, else the pair for all services. */
    static Credentials of(EnvironmentSettings settings, Service service) {
        String own = "keys." + service.keys() + ".";
        if (settings.hasSecret(own + "api-key")) {
            return basic(settings, own);
        }
        return settings.secret("bearer")
                .map(token -> new Credentials("Bearer " + token, settings.optional("identity-pool"), "bearer"))
                .orElseGet(() -> basic(settings, ""));
    }

    private static Credentials basic(EnvironmentSettings settings, String prefix) {
        String pair =
                settings.requiredSecret(prefix + "api-key") + ":" + settings.requiredSecret(prefix + "api-secret");
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return new Credentials(
                "Basic " + encoded, Optional.empty(), "'" + prefix + "api-key' and '" + prefix + "api-secret'");
    }

    void sign(Request.Builder request) {
        request.header("Authorization", authorization);
        identityPool.ifPresent(pool -> request.header(IDENTITY_POOL, pool));
    }

    /** The settings that it came from, for remedies. */
    String source() {
        return source;
    }

    @Override
    public String toString() {
        return "Credentials[" + source + "]";
    }
}
