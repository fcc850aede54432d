package io.headgate.pipelines.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads one entry of {@code environments}. */
final class EnvironmentReader {
    private static final List<String> SETTINGS = List.of(
            "cloud",
            "region",
            "endpoint",
            "organization",
            "environment",
            "compute-pool",
            "cluster",
            "catalog",
            "database",
            "identity-pool",
            "principal",
            "requests-per-second",
            "gateway",
            "jobmanager",
            "savepoints",
            "statement-suffix");
    private static final List<String> SECRETS = List.of("api-key", "api-secret", "bearer", "webhook", "webhook-secret");
    private static final List<String> ENDPOINTS = List.of("flink", "control-plane", "kafka-rest", "telemetry");
    private static final List<String> KEY_PAIRS = List.of("flink", "cloud", "kafka");
    private static final List<String> TLS = List.of("ca", "certificate", "key");

    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, Secret> secrets = new TreeMap<>();

    private EnvironmentReader() {}

    static EnvironmentConfig read(String name, YamlSection section) {
        return new EnvironmentReader().environment(name, section);
    }

    private EnvironmentConfig environment(String name, YamlSection section) {
        String prefix = section.text("prefix").orElse(name);
        boolean isDefault = PolicyReader.flag(section, "default").orElse(false);
        Platform platform =
                PolicyReader.choice(section, "platform", Platform.class).orElse(Platform.CONFLUENT);
        for (String key : SETTINGS) {
            section.text(key).ifPresent(value -> settings.put(key, value));
        }
        for (String key : SECRETS) {
            section.secret(key).ifPresent(secret -> secrets.put(key, secret));
        }
        section.section("endpoints").ifPresent(endpoints -> plain(endpoints, "endpoints.", ENDPOINTS));
        section.section("tls").ifPresent(tls -> plain(tls, "tls.", TLS));
        section.section("keys").ifPresent(this::keys);
        section.section("kafka").ifPresent(this::kafka);
        List<String> inactive = section.texts("inactive").orElse(List.of());
        Policies policies = section.section("policies").map(PolicyReader::read).orElse(Policies.DEFAULT);
        section.finish(known());
        return new EnvironmentConfig(name, prefix, isDefault, platform, settings, secrets, inactive, policies);
    }

    private void plain(YamlSection section, String prefix, List<String> known) {
        for (String key : known) {
            section.text(key).ifPresent(value -> settings.put(prefix + key, value));
        }
        section.finish(known);
    }

    private void keys(YamlSection section) {
        for (String pair : KEY_PAIRS) {
            section.section(pair).ifPresent(keys -> {
                for (String key : List.of("api-key", "api-secret")) {
                    keys.secret(key).ifPresent(secret -> secrets.put("keys." + pair + "." + key, secret));
                }
                keys.finish(List.of("api-key", "api-secret"));
            });
        }
        section.finish(KEY_PAIRS);
    }

    /** Kafka client properties are Kafka's own: any key goes, those that hold a secret only by reference. */
    private void kafka(YamlSection section) {
        for (String key : section.remainingKeys()) {
            if (key.contains("password") || key.contains("jaas") || key.contains("secret")) {
                section.secret(key).ifPresent(secret -> secrets.put("kafka." + key, secret));
            } else {
                section.text(key).ifPresent(value -> settings.put("kafka." + key, value));
            }
        }
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(List.of("prefix", "default", "platform"));
        known.addAll(SETTINGS);
        known.addAll(SECRETS);
        known.addAll(List.of("endpoints", "tls", "keys", "kafka", "inactive", "policies"));
        return known;
    }
}
