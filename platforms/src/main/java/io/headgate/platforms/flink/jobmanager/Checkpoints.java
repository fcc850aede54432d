package io.headgate.platforms.flink.jobmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What a job has kept of its state.
 *
 * @param checkpoint path of the last completed checkpoint
 * @param completed when that was
 * @param stopSavepoint path of the savepoint with which the job was stopped
 * @param restored path of the state that the job began with
 */
public record Checkpoints(
        Optional<String> checkpoint,
        Optional<Instant> completed,
        Optional<String> stopSavepoint,
        Optional<String> restored) {
    private static final String STOPPING = "SYNC_SAVEPOINT";

    static Checkpoints of(JsonNode answer) {
        JsonNode latest = answer.path("latest");
        JsonNode savepoint = latest.path("savepoint");
        return new Checkpoints(
                path(latest.path("completed"))
                        .filter(path ->
                                !latest.path("completed").path("discarded").asBoolean()),
                moment(latest.path("completed")).or(() -> moment(savepoint)),
                path(savepoint)
                        .filter(path ->
                                savepoint.path("checkpoint_type").asText().startsWith(STOPPING)),
                path(latest.path("restored")));
    }

    private static Optional<String> path(JsonNode checkpoint) {
        String path = checkpoint.path("external_path").asText();
        return path.isEmpty() || path.startsWith("<") ? Optional.empty() : Optional.of(path);
    }

    private static Optional<Instant> moment(JsonNode checkpoint) {
        long millis = checkpoint.path("latest_ack_timestamp").asLong();
        return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }
}
