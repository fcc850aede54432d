package io.headgate.platforms.settings;

import io.headgate.pipelines.config.Secret;
import java.util.Optional;

/** Looks up the secret behind a reference. */
public interface SecretSource {
    /** The secret, or empty when there is none: no such variable, no such file, or nothing in it. */
    Optional<String> find(Secret reference);
}
