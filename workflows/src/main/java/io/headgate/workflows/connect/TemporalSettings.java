package io.headgate.workflows.connect;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach Temporal. What is absent here is what the client profile of the standard tools says ({@code TEMPORAL_*}
 * variables, {@code temporal.toml}); TLS and API keys come from there alone.
 *
 * @param target address of the service
 * @param useProfile whether the client profile counts; a server of one's own on this machine wants none of it
 * @param codecKey the file with the AES key that payloads are encrypted with
 * @param variables of the process, for the profile
 */
public record TemporalSettings(
        Optional<String> target,
        Optional<String> namespace,
        boolean useProfile,
        Optional<Path> codecKey,
        Map<String, String> variables) {
    /** The file with the key of the payloads; the same variable for workers and commands. */
    public static final String CODEC_KEY_FILE = "HEADGATE_CODEC_KEY_FILE";

    public TemporalSettings {
        variables = Map.copyOf(variables);
    }

    /** Never shows a variable: some hold keys. */
    @Override
    public String toString() {
        return "temporal " + target.orElse("of the client profile");
    }
}
