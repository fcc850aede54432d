package io.headgate.workflows.connect;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.temporal.envconfig.ClientConfigProfile;
import io.temporal.envconfig.LoadClientConfigProfileOptions;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The client profile that Temporal's own tools read as well. */
public final class ClientProfile {
    private ClientProfile() {}

    /** The address that the profile names; empty where it names none. */
    public static Optional<String> address(Map<String, String> variables) {
        return Optional.ofNullable(load(variables).getAddress()).filter(address -> !address.isBlank());
    }

    static ClientConfigProfile load(Map<String, String> variables) {
        try {
            return ClientConfigProfile.load(LoadClientConfigProfileOptions.newBuilder()
                    .setEnvOverrides(variables)
                    .build());
        } catch (IOException | RuntimeException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the Temporal client profile cannot be read: " + e.getMessage(),
                    "correct it, or unset TEMPORAL_PROFILE and TEMPORAL_CONFIG_FILE",
                    e);
        }
    }
}
