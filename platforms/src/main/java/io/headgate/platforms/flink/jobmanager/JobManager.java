package io.headgate.platforms.flink.jobmanager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StatementFault;
import io.headgate.platforms.flink.http.Answer;
import io.headgate.platforms.flink.http.Causes;
import io.headgate.platforms.flink.http.JsonService;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The REST interface of the JobManager: what runs, how it fares, and its end. */
public final class JobManager implements AutoCloseable {
    private final JsonService service;

    public JobManager(JsonService service) {
        this.service = service;
    }

    /** All jobs that it remembers, those that have ended included. */
    public List<Job> jobs() {
        Answer answer = service.get("/jobs/overview");
        if (answer.notFound() || !ok(answer).json().path("jobs").isArray()) {
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS, service.name() + " is no JobManager", service.remedy());
        }
        List<Job> jobs = new ArrayList<>();
        answer.json().path("jobs").forEach(job -> jobs.add(Job.ofOverview(job)));
        return jobs;
    }

    public Optional<Job> job(String id) {
        return found(service.get("/jobs/" + id)).map(Job::ofDetail);
    }

    /** Whether a task of a job was ever sent to a TaskManager; true where that is not certain. */
    public boolean everDeployed(String id) {
        return found(service.get("/jobs/" + id)).map(JobManager::deployed).orElse(true);
    }

    /** The times of tasks are of their last attempt; a job that was restarted had others before. */
    private static boolean deployed(JsonNode job) {
        boolean deployed = job.path("timestamps").path("RESTARTING").asLong(1) > 0;
        for (JsonNode vertex : job.path("vertices")) {
            deployed |= vertex.path("start-time").asLong(1) > 0;
        }
        return deployed;
    }

    /** What the job was given as {@code pipeline.global-job-parameters}; empty when the job is not known. */
    public Map<String, String> parameters(String id) {
        Map<String, String> parameters = new TreeMap<>();
        found(service.get("/jobs/" + id + "/config"))
                .map(config -> config.path("execution-config").path("user-config"))
                .ifPresent(given -> given.properties()
                        .forEach(entry ->
                                parameters.put(entry.getKey(), entry.getValue().asText())));
        return parameters;
    }

    /** What the operators of a job are called, one line each; empty when the job is not known. */
    public List<String> operators(String id) {
        List<String> operators = new ArrayList<>();
        found(service.get("/jobs/" + id + "/plan"))
                .ifPresent(plan -> plan.path("plan").path("nodes").forEach(node -> {
                    for (String line : node.path("description").asText().split("<br/>", -1)) {
                        operators.add(line.replace("&gt;", ">").replaceFirst("^[\\s:+|-]+", ""));
                    }
                }));
        return operators;
    }

    public Optional<Checkpoints> checkpoints(String id) {
        return found(service.get("/jobs/" + id + "/checkpoints")).map(Checkpoints::of);
    }

    /** The newest first. */
    public List<StatementFault> faults(String id) {
        List<StatementFault> faults = new ArrayList<>();
        found(service.get("/jobs/" + id + "/exceptions")).ifPresent(answer -> answer.path("exceptionHistory")
                .path("entries")
                .forEach(entry -> {
                    Causes cause = Causes.of(entry.path("stacktrace").asText());
                    Instant at = Instant.ofEpochMilli(entry.path("timestamp").asLong());
                    faults.add(new StatementFault(at, cause.type(), cause.message()));
                }));
        return faults;
    }

    /** Asks for a stop with savepoint; asking again with the trigger asks nothing more. */
    public void stop(String id, String trigger, Optional<String> folder) {
        ObjectNode body = JsonService.object()
                .put("drain", false)
                .put("formatType", "CANONICAL")
                .put("triggerId", trigger);
        folder.ifPresent(path -> body.put("targetDirectory", path));
        ok(service.post("/jobs/" + id + "/stop", body));
    }

    /** How far a stop is; empty when the JobManager does not know of it, or not any more. */
    public Optional<SavepointAnswer> savepoint(String id, String trigger) {
        return found(service.get("/jobs/" + id + "/savepoints/" + trigger)).map(SavepointAnswer::of);
    }

    /** Asks for the end of a job, without savepoint; fine when it has ended. */
    public void cancel(String id) {
        Answer answer = service.patch("/jobs/" + id + "?mode=cancel");
        if (!answer.ok() && answer.status() != 404 && answer.status() != 409) {
            throw failure(answer);
        }
    }

    /** All metrics of a vertex, by their names. The first call after a while may give none: they are fetched when asked for. */
    public Map<String, String> metrics(String job, String vertex, java.util.function.Predicate<String> wanted) {
        String path = "/jobs/" + job + "/vertices/" + vertex + "/metrics";
        List<String> names = new ArrayList<>();
        found(service.get(path))
                .ifPresent(list -> list.forEach(metric -> {
                    if (wanted.test(metric.path("id").asText())) {
                        names.add(metric.path("id").asText());
                    }
                }));
        Map<String, String> values = new TreeMap<>();
        for (int from = 0; from < names.size(); from += 50) {
            String asked = names.subList(from, Math.min(from + 50, names.size())).stream()
                    .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .collect(Collectors.joining(","));
            found(service.get(path + "?get=" + asked))
                    .ifPresent(list -> list.forEach(metric -> values.put(
                            metric.path("id").asText(), metric.path("value").asText())));
        }
        return values;
    }

    private Optional<JsonNode> found(Answer answer) {
        return answer.notFound() ? Optional.empty() : Optional.of(ok(answer).json());
    }

    private Answer ok(Answer answer) {
        if (!answer.ok()) {
            throw failure(answer);
        }
        return answer;
    }

    private PlatformException failure(Answer answer) {
        if (answer.errors().isEmpty()) {
            return new PlatformException(
                    PlatformProblem.WRONG_ADDRESS,
                    service.name() + " answers with HTTP " + answer.status() + " and no reason",
                    service.remedy());
        }
        Causes cause = Causes.of(answer.errors());
        return new PlatformException(
                answer.status() >= 500 ? PlatformProblem.SERVER_ERROR : PlatformProblem.INVALID_REQUEST,
                service.name() + " says: " + cause.message(),
                "look at the JobManager's log");
    }

    @Override
    public void close() {
        service.close();
    }
}
