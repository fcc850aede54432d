package io.headgate.benchmarks.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts labs with the command given, deploys a project by plain HTTP one statement after another, and tells what it took. */
public final class MeasureLab {
    public static final List<String> COLUMNS = List.of("lab", "measured", "goal");

    private static final int SMALL_INSERTS = 10;
    private static final Pattern MEMORY = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final String headgate;
    private final Path project;
    private final Path folder;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param headgate the command
     * @param folder where the labs keep their data
     */
    public MeasureLab(String headgate, Path project, Path folder) {
        this.headgate = headgate;
        this.project = project;
        this.folder = folder;
    }

    /** Measures, and gives a row for each figure. */
    public List<List<String>> rows() throws Exception {
        flink();
        simulated();
        return List.copyOf(rows);
    }

    private void flink() throws Exception {
        try (LabClient lab = up("flink")) {
            double begun = seconds();
            List<Double> tables = deploy(lab, "ddl\\..*\\.sql", "tests");
            tables.addAll(deploy(lab, "ddl\\..*\\.sql", "sql-scripts"));
            double declared = seconds();
            List<Double> running = deploy(lab, "dml\\..*\\.sql", "sql-scripts");
            double deployed = seconds();
            List<Double> inserts = deploy(lab, "insert.*\\.sql", "tests");
            double ended = seconds();
            row("customer360, one statement after another", ended - begun, "25 s");
            row("of it " + tables.size() + " DDL", declared - begun, "");
            row("of it " + running.size() + " DML until RUNNING", deployed - declared, "");
            row("of it " + inserts.size() + " INSERT of test data until COMPLETED", ended - deployed, "");
            rows.add(List.of("memory of the process then", memory(lab) + " MB", ""));
            small(lab);
        }
    }

    /** A filter from one topic into another, as most statements of a pipeline are. */
    private void small(LabClient lab) throws Exception {
        lab.run("small-in", "CREATE TABLE small_in (id STRING, amount INT) WITH ('changelog.mode' = 'append')");
        lab.run("small-out", "CREATE TABLE small_out (id STRING, amount INT) WITH ('changelog.mode' = 'append')");
        List<Double> streaming = new ArrayList<>();
        List<Double> bounded = new ArrayList<>();
        for (int number = 0; number < SMALL_INSERTS; number++) {
            streaming.add(lab.run(
                    "small-" + number,
                    "INSERT INTO small_out SELECT id, amount FROM small_in WHERE amount > " + number));
            bounded.add(lab.run("values-" + number, "INSERT INTO small_in VALUES ('a', " + number + ")"));
        }
        row("INSERT ... SELECT until RUNNING, median of the second and later", later(streaming), "0.6 s");
        row("INSERT ... VALUES until COMPLETED, median of the second and later", later(bounded), "0.6 s");
    }

    private void simulated() throws Exception {
        try (LabClient lab = up("simulated")) {
            double begun = seconds();
            deploy(lab, "ddl\\..*\\.sql", "tests");
            deploy(lab, "ddl\\..*\\.sql", "sql-scripts");
            deploy(lab, "dml\\..*\\.sql", "sql-scripts");
            row("simulated engine: the tables and statements of customer360", seconds() - begun, "");
            rows.add(List.of("simulated engine: memory then", memory(lab) + " MB", ""));
        }
    }

    private LabClient up(String engine) throws Exception {
        Path own = folder.resolve(engine);
        double begun = seconds();
        LabClient lab = LabClient.up(headgate, own, engine);
        row(
                "`lab up --engine " + engine + "`, the whole command",
                seconds() - begun,
                engine.equals("flink") ? "7 s" : "");
        return lab;
    }

    private List<Double> deploy(LabClient lab, String name, String parent) throws Exception {
        List<Double> times = new ArrayList<>();
        for (Path file : files(name, parent)) {
            String statement =
                    file.getFileName().toString().replaceAll("\\.sql\\z", "").replaceAll("[._]", "-");
            times.add(lab.run(statement, Files.readString(file, StandardCharsets.UTF_8)));
        }
        return times;
    }

    private List<Path> files(String name, String parent) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("pipelines"))) {
            return files.filter(file ->
                            file.endsWith(Path.of(parent, file.getFileName().toString())))
                    .filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .toList();
        }
    }

    private static double later(List<Double> times) {
        List<Double> sorted = times.stream().skip(1).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** Where the system does not say, a question mark. */
    private static String memory(LabClient lab) throws IOException {
        Path status = Path.of("/proc", lab.process(), "status");
        if (!Files.isReadable(status)) {
            return "?";
        }
        return MEMORY.matcher(Files.readString(status))
                .results()
                .map(found -> String.valueOf(Long.parseLong(found.group(1)) / 1024))
                .findFirst()
                .orElse("?");
    }

    private void row(String what, double seconds, String limit) {
        rows.add(List.of(what, String.format(Locale.ROOT, "%.2f s", seconds), limit));
    }

    private static double seconds() {
        return System.nanoTime() / 1e9;
    }
}
