package io.headgate.platforms.flink.jobmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.platforms.flink.http.Causes;
import java.util.Optional;

/**
 * How far a savepoint is that was asked for.
 *
 * @param location where it lies, when it is complete
 * @param failure why there is none, when it failed
 */
public record SavepointAnswer(Optional<String> location, Optional<String> failure) {
    static SavepointAnswer of(JsonNode answer) {
        JsonNode operation = answer.path("operation");
        if (operation.hasNonNull("failure-cause")) {
            String trace = operation.path("failure-cause").path("stack-trace").asText();
            return new SavepointAnswer(
                    Optional.empty(), Optional.of(Causes.of(trace).message()));
        }
        String location = operation.path("location").asText();
        return new SavepointAnswer(location.isEmpty() ? Optional.empty() : Optional.of(location), Optional.empty());
    }
}
