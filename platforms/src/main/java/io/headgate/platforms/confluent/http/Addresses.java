package io.headgate.platforms.confluent.http;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.settings.EnvironmentSettings;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Where each service is: what the environment says, else what follows from cloud and region. */
public final class Addresses {
    private final EnvironmentSettings settings;

    public Addresses(EnvironmentSettings settings) {
        this.settings = settings;
    }

    /** The base address; empty for Kafka REST where only the cluster itself knows it. */
    public Optional<HttpUrl> base(Service service) {
        String own = "endpoints." + service.endpoint();
        Optional<HttpUrl> told = settings.optional(own)
                .map(address -> parse(own, address))
                .or(() -> settings.optional("endpoint").map(address -> parse("endpoint", address)));
        return told.isPresent() ? told : usual(service);
    }

    /** The setting to look at when the service is not at its address. */
    String source(Service service) {
        String own = "endpoints." + service.endpoint();
        if (settings.optional(own).isPresent()) {
            return "'" + own + "'";
        }
        if (settings.optional("endpoint").isPresent()) {
            return "'endpoint'";
        }
        return switch (service) {
            case FLINK -> "'cloud' and 'region'";
            case KAFKA -> "'cluster'";
            case CONTROL_PLANE, TELEMETRY -> "the network, or set '" + own + "'";
        };
    }

    private Optional<HttpUrl> usual(Service service) {
        return switch (service) {
            case FLINK ->
                Optional.of(parse(
                        "region",
                        String.format(
                                Locale.ROOT,
                                "https://flink.%s.%s.confluent.cloud",
                                settings.required("region"),
                                settings.required("cloud").toLowerCase(Locale.ROOT))));
            case CONTROL_PLANE -> Optional.of(parse("", "https://api.confluent.cloud"));
            case TELEMETRY -> Optional.of(parse("", "https://api.telemetry.confluent.cloud"));
            case KAFKA -> Optional.empty();
        };
    }

    private HttpUrl parse(String key, String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "'" + key + "' of environment '" + settings.name() + "' is no address: " + address,
                    "write it as https://host or http://host:port");
        }
        return url;
    }
}
