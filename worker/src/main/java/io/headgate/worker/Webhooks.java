package io.headgate.worker;

import io.headgate.activities.environment.EnvironmentBook;
import io.headgate.activities.schedule.Webhook;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.settings.SecretSource;
import java.util.Optional;

/** Whom an environment wants to be told: its own webhook as {@code headgate.yaml} names it, else the worker's. */
final class Webhooks {
    private static final String WEBHOOK = "webhook";
    private static final String SECRET = "webhook-secret";

    private final ScheduleSettings settings;
    private final SecretSource secrets;
    private final EnvironmentBook environments;

    Webhooks(ScheduleSettings settings, SecretSource secrets, EnvironmentBook environments) {
        this.settings = settings;
        this.secrets = secrets;
        this.environments = environments;
    }

    Optional<Webhook> of(String environment) {
        Optional<EnvironmentConfig> config = environments.find(environment);
        Optional<Secret> own = config.map(EnvironmentConfig::secrets).map(all -> all.get(WEBHOOK));
        if (own.isEmpty()) {
            return settings.webhook()
                    .map(address ->
                            SignedWebhook.of(address, settings.webhookSecret(), "the worker's HEADGATE_WEBHOOK"));
        }
        Optional<Secret> secret = config.map(EnvironmentConfig::secrets).map(all -> all.get(SECRET));
        return Optional.of(SignedWebhook.of(
                found(own.get(), environment, WEBHOOK),
                secret.map(reference -> found(reference, environment, SECRET)),
                WEBHOOK + " of environment " + environment));
    }

    private String found(Secret reference, String environment, String key) {
        return secrets.find(reference)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFIG,
                        key + " of environment " + environment + " is " + reference
                                + ", and the worker finds nothing there",
                        "give the worker that variable or file"));
    }
}
