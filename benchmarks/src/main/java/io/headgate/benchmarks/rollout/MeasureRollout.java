package io.headgate.benchmarks.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.benchmarks.ProjectShape;
import io.headgate.benchmarks.RawTables;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Deploys a project for the first time on a simulated lab and gives a row of figures. The critical path is the longest chain of
 * the plan with the time that the platform took for each statement.
 */
public final class MeasureRollout {
    public static final List<String> COLUMNS = List.of(
            "first deployment of",
            "latency",
            "tables",
            "critical path s",
            "wall s",
            "ratio",
            "at most s",
            "calls per table",
            "tables per s",
            "events per table",
            "continued",
            "its pause s");

    private static final String ENVIRONMENT = "bench";

    private final Command command;
    private final String temporal;
    private final Path project;
    private final String latency;
    private final int port;

    /**
     * @param headgate the command
     * @param temporal Temporal's own command
     * @param project a folder to work in, whose headgate.yaml is written anew
     * @param latency of the lab, nothing for none
     */
    public MeasureRollout(String headgate, String temporal, Path project, String latency) throws IOException {
        this.command = new Command(headgate, project);
        this.temporal = temporal;
        this.project = project;
        this.latency = latency;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /**
     * Deploys, and takes everything down again.
     *
     * @param generated of what shape the project is, where it was generated
     */
    public List<String> row(Optional<ProjectShape> generated) throws IOException, InterruptedException {
        Map<String, String> raw = generated.isPresent() ? RawTables.of(generated.get()) : rawTables();
        try {
            prepare(raw);
            return deploy();
        } finally {
            command.run("dev", "down");
        }
    }

    /** The lab is up twice: the raw tables are there before anything takes time. */
    private void prepare(Map<String, String> raw) throws IOException, InterruptedException {
        String lab = lab().toString();
        command.run("lab", "up", "--engine", "simulated", "--folder", lab, "--port", Integer.toString(port));
        Platform platform = Platform.of(lab());
        writeEnvironment(platform);
        platform.make(raw);
        command.run("lab", "down", "--folder", lab);
        command.run(
                "lab",
                "up",
                "--engine",
                "simulated",
                "--folder",
                lab,
                "--port",
                Integer.toString(port),
                "--latency",
                latency);
        command.run("dev", "up");
    }

    private List<String> deploy() throws IOException, InterruptedException {
        Platform platform = Platform.of(lab());
        long before = platform.requests();
        Path planFile = project.resolve("plan.json");
        String[] lines = command.run(
                        "deploy", "--all", "-y", "-e", ENVIRONMENT, "--json", "--plan-out", planFile.toString())
                .split("\n", -1);
        List<JsonNode> requests = platform.requestsAfter(before);
        JsonNode report = result(lines);
        JsonNode plan = Platform.JSON.readTree(planFile.toFile());
        Histories histories = Histories.of(
                command,
                temporal,
                Platform.JSON
                        .readTree(project.resolve(".headgate/dev.json").toFile())
                        .path("temporal")
                        .asText(),
                "rollout/" + ENVIRONMENT + "/" + report.path("rollout").asText());
        return row(
                plan.path("tables").size(), CriticalPath.of(plan, platform.statements()), report, requests, histories);
    }

    private static JsonNode result(String[] lines) throws IOException {
        for (int number = lines.length - 1; number >= 0; number--) {
            if (lines[number].startsWith("{\"type\":\"result\"")) {
                return Platform.JSON.readTree(lines[number]).path("report");
            }
        }
        throw new IllegalStateException("the deployment gave no result: " + String.join("\n", lines));
    }

    private List<String> row(
            int tables, Duration critical, JsonNode report, List<JsonNode> requests, Histories histories) {
        Duration wall = Duration.between(
                Instant.parse(report.path("startedAt").asText()),
                Instant.parse(report.path("endedAt").asText()));
        Duration pauses = histories.pauses().stream().reduce(Duration.ZERO, Duration::plus);
        double allowed = seconds(critical) * 1.05 + 1.5;
        histogram(requests).forEach((kind, count) -> System.err.println(count + "  " + kind));
        return List.of(
                String.valueOf(project.getFileName()),
                latency.isEmpty() ? "none" : "`" + latency + "`",
                String.valueOf(tables),
                figure("%.2f", seconds(critical)),
                figure("%.2f", seconds(wall)),
                critical.isZero() ? "" : figure("%.2f", seconds(wall) / seconds(critical)),
                critical.isZero() ? "" : figure("%.2f", allowed),
                figure("%.1f", (double) requests.size() / tables),
                figure("%.1f", tables / seconds(wall)),
                figure("%.1f", (double) histories.events() / tables),
                String.valueOf(report.path("runs").asInt() - 1),
                figure("%.2f", seconds(pauses)));
    }

    private static String figure(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** What was asked how often; names of statements and topics left out. */
    private static Map<String, Integer> histogram(List<JsonNode> requests) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode request : requests) {
            String path = request.path("path")
                    .asText()
                    .replaceAll("\\?.*", "")
                    .replaceAll("/sql/v1/.*/statements", "/statements")
                    .replaceAll("/statements/headgate-query-[^/]+", "/statements/QUESTION")
                    .replaceAll("/statements/[^/]*-(ddl|drop)-[^/]+", "/statements/DDL")
                    .replaceAll("/statements/" + ENVIRONMENT + "[^/]+", "/statements/DML")
                    .replaceAll("/topics/[^/-][^/]*", "/topics/TOPIC");
            counts.merge(
                    request.path("method").asText() + " " + path + " "
                            + request.path("status").asText(),
                    1,
                    Integer::sum);
        }
        return counts;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    private Path lab() {
        return project.resolve(".headgate").resolve("lab");
    }

    private Map<String, String> rawTables() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(project.resolve("pipelines"))) {
            List<Path> ddls = files.filter(file -> file.getFileName().toString().matches("ddl\\..*\\.sql"))
                    .filter(file -> file.getParent() != null && file.getParent().endsWith("tests"))
                    .sorted()
                    .toList();
            for (Path ddl : ddls) {
                tables.put(ddl.getFileName().toString(), Files.readString(ddl));
            }
        }
        return tables;
    }

    /** Settling off, as many steps at once as there are, and more requests a second than is kind to the real service. */
    private void writeEnvironment(Platform lab) throws IOException {
        Files.writeString(project.resolve("bench-key"), lab.text("/confluent/apiKey"));
        Files.writeString(project.resolve("bench-secret"), lab.text("/confluent/apiSecret"));
        StringBuilder text = new StringBuilder("project: benchmark\npipelines: pipelines\nenvironments:\n  ")
                .append(ENVIRONMENT)
                .append(":\n    default: true\n    platform: confluent\n    prefix: ")
                .append(ENVIRONMENT)
                .append("\n    endpoint: ")
                .append(lab.text("/endpoints/confluent"))
                .append('\n');
        for (String member :
                List.of("cloud", "region", "organization", "environment", "cluster", "catalog", "database")) {
            text.append("    ")
                    .append(member)
                    .append(": ")
                    .append(lab.text("/confluent/" + member))
                    .append('\n');
        }
        text.append("    compute-pool: ")
                .append(lab.text("/confluent/computePool"))
                .append("\n    requests-per-second: 1000\n    api-key: ${file:")
                .append(project.resolve("bench-key"))
                .append("}\n    api-secret: ${file:")
                .append(project.resolve("bench-secret"))
                .append("}\n    policies: {settle: 0s, max-parallel: 1000}\n");
        Files.writeString(project.resolve("headgate.yaml"), text);
    }
}
