package io.headgate.platforms.flink.jobmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A job as the JobManager tells of it.
 *
 * @param tasks how many tasks it has; 0 before it has any
 * @param activeTasks how many of them run or have run to their end
 * @param vertices with their tasks; empty in the overview of all jobs
 */
public record Job(
        String id,
        String name,
        JobState state,
        String platformState,
        Instant started,
        int tasks,
        int activeTasks,
        List<Vertex> vertices) {
    /** A vertex of the graph that runs: some operators in a chain. */
    public record Vertex(String id, String name) {}

    public Job {
        vertices = List.copyOf(vertices);
    }

    static Job ofOverview(JsonNode job) {
        return of(
                job,
                job.path("tasks").path("total").asInt(),
                active(job.path("tasks"), "running", "finished"),
                List.of());
    }

    static Job ofDetail(JsonNode job) {
        List<Vertex> vertices = new ArrayList<>();
        int tasks = 0;
        int active = 0;
        for (JsonNode vertex : job.path("vertices")) {
            vertices.add(
                    new Vertex(vertex.path("id").asText(), vertex.path("name").asText()));
            tasks += vertex.path("parallelism").asInt();
            active += active(vertex.path("tasks"), "RUNNING", "FINISHED");
        }
        return of(job, tasks, active, vertices);
    }

    private static int active(JsonNode counts, String running, String finished) {
        return counts.path(running).asInt() + counts.path(finished).asInt();
    }

    private static Job of(JsonNode job, int tasks, int active, List<Vertex> vertices) {
        String state = job.path("state").asText();
        return new Job(
                job.path("jid").asText(),
                job.path("name").asText(),
                JobState.of(state),
                state,
                Instant.ofEpochMilli(job.path("start-time").asLong()),
                tasks,
                active,
                vertices);
    }

    /** Whether all its tasks run. */
    public boolean runs() {
        return state == JobState.RUNNING && tasks > 0 && activeTasks == tasks;
    }
}
