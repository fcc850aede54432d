package io.headgate.evidence.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.cli.Main;
import io.headgate.cli.terminal.Terminal;
import io.headgate.evidence.stage.Said;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Where documented commands run: copies of the examples, one of them a Git folder, and below that one an environment of Headgate's
 * own on the simulated engine that the others share. A person sits there who answers every question with yes.
 */
final class DocumentStage implements AutoCloseable {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String ORDERS = "orders";
    private static final Pattern OF_GRAPH14 = Pattern.compile(".*(?:plan|report) [a-z]( .*)?");
    private static final Pattern ROLLOUT = Pattern.compile("ROLLOUT|\\d{8}-[0-9a-f]{7}-\\d+");
    private static final Set<String> OF_A_LAB_ALONE = Set.of("lab");
    private static final String EVERY_ANSWER = "y\n".repeat(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Map<String, String> variables;
    private final Map<String, String> rollouts = new LinkedHashMap<>();
    private String statement = "none-yet";

    /** @param system variables: where the jars and the Temporal command are */
    DocumentStage(Path folder, Map<String, String> system) throws IOException, GitAPIException {
        this.folder = folder;
        this.variables = new LinkedHashMap<>(system);
        variables.put("NO_COLOR", "1");
        Files.createDirectories(folder.resolve("lab"));
        Files.createDirectories(folder.resolve("projects"));
        for (String example : List.of(ORDERS, "graph14", "customer360")) {
            copy(EXAMPLES.resolve(example), folder.resolve(example));
        }
        Path orders = folder.resolve(ORDERS);
        for (String source : List.of("src_table_1", "src_table_2")) {
            copy(orders.resolve("pipelines/sources/p1").resolve(source).resolve("tests"), orders.resolve("tests"));
        }
        Files.writeString(
                folder.resolve("projects/config.yaml"),
                "kafka: {cluster_type: dev}\nflink: {compute_pool_id: lfcp-1}\n");
        try (Git git = Git.init()
                .setDirectory(orders.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Begin")
                    .setSign(false)
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .call();
        }
        Files.createDirectories(orders.resolve(".headgate"));
        for (String other : List.of("graph14", "customer360")) {
            Files.createSymbolicLink(folder.resolve(other).resolve(".headgate"), Path.of("..", ORDERS, ".headgate"));
        }
    }

    /**
     * Starts the environment, names it {@code dev} and {@code prod} in the orders' configuration too, and makes the tables that
     * the orders read.
     */
    void begin() throws IOException {
        in(ORDERS, "lab", "up", "--engine", "simulated").orThrow("lab up");
        JsonNode lab = JSON.readTree(
                in(ORDERS, "lab", "status", "--json").orThrow("lab status").out());
        JsonNode confluent = lab.at("/confluent");
        String address = lab.at("/endpoints/confluent").asText();
        StringBuilder text = new StringBuilder("project: orders\npipelines: pipelines\nenvironments:\n");
        for (String name : List.of("dev", "prod")) {
            text.append("  ")
                    .append(name)
                    .append(":\n    prefix: ")
                    .append(name)
                    .append("\n    platform: confluent\n")
                    .append("    default: ")
                    .append(name.equals("dev"))
                    .append('\n');
            Map.of(
                            "cloud",
                            "cloud",
                            "region",
                            "region",
                            "organization",
                            "organization",
                            "environment",
                            "environment",
                            "cluster",
                            "cluster",
                            "compute-pool",
                            "computePool",
                            "catalog",
                            "catalog",
                            "database",
                            "database")
                    .forEach((setting, field) -> text.append("    ")
                            .append(setting)
                            .append(": ")
                            .append(confluent.path(field).asText())
                            .append('\n'));
            for (String secret : List.of("key", "secret")) {
                Path file = Files.writeString(
                        folder.resolve(secret),
                        confluent
                                .path(secret.equals("key") ? "apiKey" : "apiSecret")
                                .asText());
                text.append("    api-")
                        .append(secret)
                        .append(": ${file:")
                        .append(file)
                        .append("}\n");
            }
            text.append(
                    "    endpoints: {flink: ADDRESS, control-plane: ADDRESS, kafka-rest: ADDRESS, telemetry: ADDRESS}\n"
                            .replace("ADDRESS", '"' + address + '"'));
        }
        Files.writeString(folder.resolve(ORDERS).resolve("headgate.yaml"), text);
        in(ORDERS, "dev", "up", "--engine", "simulated").orThrow("dev up");
        in(ORDERS, "sql", "-f", "tests/ddl.raw_table_1.sql", "tests/ddl.raw_table_2.sql")
                .orThrow("the raw tables");
    }

    /** Runs a command as it stands in its document, with something there where it says what to put there. */
    Said run(DocumentedCommand command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        String project = project(command);
        for (String word : words(project, command.text())) {
            words.add(filledIn(word, command.text().contains("-e lab") ? "lab" : "dev"));
        }
        Said said = in(project, words.toArray(String[]::new));
        learnNames();
        return said;
    }

    private static String project(DocumentedCommand command) {
        String text = command.text();
        if (OF_A_LAB_ALONE.contains(text.split(" ", -1)[0])) {
            return "lab";
        }
        if (text.startsWith("init")) {
            return "projects";
        }
        if (text.contains("c360")) {
            return "customer360";
        }
        return OF_GRAPH14.matcher(text).matches() && !text.contains("--project") ? "graph14" : ORDERS;
    }

    private String filledIn(String word, String environment) {
        if (ROLLOUT.matcher(word).matches()) {
            return rollouts.getOrDefault(environment, "none-yet");
        }
        return switch (word) {
            case "NAME" -> "named";
            case "TABLE", "TABLE..." -> "fct_order";
            case "REV" -> "main";
            case "ENV" -> "dev";
            case "COMMAND" -> "plan";
            case "ddl.sql" -> "tests/ddl.raw_table_1.sql";
            case "insert.sql" -> "tests/insert.raw_table_1.sql";
            case "dev-usw2-dml-fct-order", "sql-mi8f3k2a-1-3" -> statement;
            case "raw_order_old" -> "raw_table_2";
            case "tests/ddl.raw_order.sql" -> "tests/ddl.raw_table_1.sql";
            case "tests/insert.raw_order.sql" -> "tests/insert.raw_table_1.sql";
            default ->
                word.startsWith("examples/")
                        ? folder.resolve(word.substring("examples/".length())).toString()
                        : word;
        };
    }

    /** Splits, unquotes and expands as the shell does at which a person types. */
    private List<String> words(String project, String text) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "printf '%s\\0' " + text)
                .directory(folder.resolve(project).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().put("HOME", folder.toString());
        Process process = shell.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the shell does not read: " + text);
        }
        return List.of(printed.substring(0, printed.length() - 1).split("\0", -1));
    }

    /** The ids that the documents' samples stand for. */
    private void learnNames() throws IOException {
        if (Files.exists(folder.resolve(ORDERS).resolve(".headgate/dev.json"))) {
            for (String environment : List.of("lab", "dev")) {
                Said history = in(ORDERS, "history", "-e", environment, "--json");
                rollouts.put(environment, first(history, "/items/0/rollout", "none-yet"));
            }
            statement = first(in(ORDERS, "statements", "list", "--json"), "/statements/0/name", statement);
        }
    }

    private static String first(Said listing, String field, String otherwise) throws IOException {
        return listing.exit() == 0 ? JSON.readTree(listing.out()).at(field).asText(otherwise) : otherwise;
    }

    private Said in(String project, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                variables,
                folder.resolve(project),
                true,
                new BufferedReader(new StringReader(EVERY_ANSWER)));
        int exit = Main.run(terminal, words);
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path :
                    walk.filter(path -> !path.toString().contains(".headgate")).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Override
    public void close() {
        in("lab", "lab", "down");
        in(ORDERS, "dev", "down");
    }
}
