package io.headgate.platforms.settings;

import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.config.Secret;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.Optional;

/** What an environment says, with one clear sentence for whatever is missing. Secrets are looked up when they are asked for. */
public final class EnvironmentSettings {
    private final EnvironmentConfig environment;
    private final SecretSource secrets;

    public EnvironmentSettings(EnvironmentConfig environment, SecretSource secrets) {
        this.environment = environment;
        this.secrets = secrets;
    }

    public EnvironmentConfig environment() {
        return environment;
    }

    /** The environment's name, for messages. */
    public String name() {
        return environment.name();
    }

    public Optional<String> optional(String key) {
        return environment.setting(key);
    }

    /**
     * A setting that has to be there.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} naming the key
     */
    public String required(String key) {
        return optional(key)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFIG,
                        "environment '" + name() + "' has no '" + key + "'",
                        "add environments." + name() + "." + key + " to headgate.yaml"));
    }

    /** Whether a secret is referred to under the key. */
    public boolean hasSecret(String key) {
        return environment.secrets().containsKey(key);
    }

    /**
     * The secret under a key; empty when the environment refers to none.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} naming the reference that finds nothing
     */
    public Optional<String> secret(String key) {
        return Optional.ofNullable(environment.secrets().get(key)).map(reference -> value(key, reference));
    }

    /**
     * A secret that has to be there.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} naming the key
     */
    public String requiredSecret(String key) {
        return secret(key)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFIG,
                        "environment '" + name() + "' has no '" + key + "'",
                        "add environments." + name() + "." + key + ": ${env:NAME} or ${file:PATH} to headgate.yaml"));
    }

    private String value(String key, Secret reference) {
        return secrets.find(reference)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.CONFIG,
                        "'" + key + "' of environment '" + name() + "' refers to " + reference + ", where nothing is",
                        reference.source().equals("env")
                                ? "set the variable " + reference.name()
                                : "write the secret into a file that this user can read: " + reference.name()));
    }
}
