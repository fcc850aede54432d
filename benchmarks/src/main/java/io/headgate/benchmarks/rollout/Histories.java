package io.headgate.benchmarks.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What Temporal has written down about one rollout.
 *
 * @param events of all its runs
 * @param pauses between two runs: from the last step that one began to the first that the next began
 */
record Histories(long events, List<Duration> pauses) {
    Histories {
        pauses = List.copyOf(pauses);
    }

    /** Asks Temporal's own command. */
    static Histories of(Command command, String temporal, String address, String workflow)
            throws IOException, InterruptedException {
        List<JsonNode> runs = new ArrayList<>();
        Platform.JSON
                .readTree(command.output(List.of(
                        temporal,
                        "workflow",
                        "list",
                        "--address",
                        address,
                        "-q",
                        "WorkflowId='" + workflow + "'",
                        "-o",
                        "json")))
                .forEach(runs::add);
        runs.sort(Comparator.comparing(run -> run.path("startTime").asText()));
        long events = 0;
        List<Duration> pauses = new ArrayList<>();
        Instant before = Instant.MAX;
        for (JsonNode run : runs) {
            List<Instant> begun = new ArrayList<>();
            JsonNode history = Platform.JSON.readTree(command.output(List.of(
                    temporal,
                    "workflow",
                    "show",
                    "--address",
                    address,
                    "-w",
                    workflow,
                    "-r",
                    run.at("/execution/runId").asText(),
                    "-o",
                    "json")));
            for (JsonNode event : history.path("events")) {
                events++;
                if (event.path("eventType").asText().equals("EVENT_TYPE_ACTIVITY_TASK_SCHEDULED")) {
                    begun.add(Instant.parse(event.path("eventTime").asText()));
                }
            }
            if (!begun.isEmpty()) {
                if (before.isBefore(begun.get(0))) {
                    pauses.add(Duration.between(before, begun.get(0)));
                }
                before = begun.get(begun.size() - 1);
            }
        }
        return new Histories(events, pauses);
    }
}
