package io.headgate.platforms.confluent.http;

import io.headgate.platforms.settings.EnvironmentSettings;
import io.headgate.platforms.settings.TlsMaterial;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** The connections of one environment, shared by all its services. */
public final class Transport implements AutoCloseable {
    private static final int USUAL_PER_SECOND = 50;

    private final EnvironmentSettings settings;
    private final Addresses addresses;
    private final OkHttpClient client;
    private final RequestBudget budget;
    private final Repeats repeats;

    public Transport(EnvironmentSettings settings) {
        this(settings, Repeats.USUAL, Duration.ofSeconds(60));
    }

    /** @param patience how long one call may take, redirects included */
    Transport(EnvironmentSettings settings, Repeats repeats, Duration patience) {
        this.settings = settings;
        this.addresses = new Addresses(settings);
        this.repeats = repeats;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                // A request is repeated by whoever knows that it may be.
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(45))
                .callTimeout(patience);
        TlsMaterial.of(settings).ifPresent(tls -> builder.sslSocketFactory(tls.sockets(), tls.trust()));
        this.client = builder.build();
        this.budget = RequestBudget.shared(
                settings.optional("organization").orElse("") + "/"
                        + settings.optional("environment").orElse(settings.name()),
                perSecond(settings));
    }

    /** A service at the address that the environment's settings give. */
    public Api api(Service service) {
        return api(service, addresses.base(service).orElseThrow());
    }

    /** Whether the settings say where a service is. */
    public boolean knows(Service service) {
        return addresses.base(service).isPresent();
    }

    /** A service at an address of its own. */
    public Api api(Service service, HttpUrl base) {
        Credentials credentials = Credentials.of(settings, service);
        Problems problems = new Problems(settings.name(), service, credentials.source(), addresses.source(service));
        return new Api(service, base, new Exchange(client, credentials, budget, problems), problems, repeats);
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static int perSecond(EnvironmentSettings settings) {
        return settings.optional("requests-per-second")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(USUAL_PER_SECOND);
    }
}
