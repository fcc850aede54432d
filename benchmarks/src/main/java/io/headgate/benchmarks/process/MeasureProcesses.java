package io.headgate.benchmarks.process;

import io.headgate.benchmarks.ProjectGenerator;
import io.headgate.benchmarks.ProjectShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Runs the command on generated projects of growing size: its start, {@code report} and {@code inventory}, cold and warm. */
public final class MeasureProcesses {
    public static final List<String> COLUMNS = List.of("command", "wall s", "user CPU s", "most memory MB", "goal");

    private static final int REPORTED = 40;
    private static final Map<String, String> GOALS = Map.of(
            "1000 cold", "2.5 s",
            "10000 cold", "8 s, 1 GB",
            "10000 warm", "3 s");

    private final String headgate;
    private final Path folder;
    private final int runs;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param headgate the command
     * @param folder where the projects are made
     * @param runs how often each is run
     */
    public MeasureProcesses(String headgate, Path folder, int runs) {
        this.headgate = headgate;
        this.folder = folder;
        this.runs = runs;
    }

    /** Measures, and gives a row for each command. */
    public List<List<String>> rows(List<Integer> sizes) throws IOException, InterruptedException {
        row("`--version`", "0.5 s", folder, false, "--version");
        Path reported = project(REPORTED);
        String table = oneFact(reported);
        row("`report`, 40 tables, cold", "1.5 s", reported, true, "report", table);
        row("`report`, 40 tables, warm", "1.5 s", reported, false, "report", table);
        for (int size : sizes) {
            Path project = project(size);
            row("`inventory`, " + size + " tables, cold", goal(size, "cold"), project, true, "inventory");
            row("`inventory`, " + size + " tables, warm", goal(size, "warm"), project, false, "inventory");
            delete(project);
        }
        return List.copyOf(rows);
    }

    private static String goal(int size, String state) {
        return GOALS.getOrDefault(size + " " + state, "");
    }

    private Path project(int tables) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project-" + tables));
        ProjectGenerator.write(new ProjectShape(tables, 1), project);
        return project;
    }

    private static String oneFact(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve("pipelines/facts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("dml."))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("^dml\\.|\\.sql$", "");
        }
    }

    private void row(String label, String goal, Path project, boolean cold, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(headgate));
        command.addAll(List.of(words));
        List<ProcessRun> done = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            if (cold) {
                delete(project.resolve(".headgate"));
            }
            done.add(ProcessRun.of(project, command));
        }
        rows.add(List.of(
                label,
                median(done, ProcessRun::wallSeconds, "%.2f"),
                median(done, ProcessRun::userSeconds, "%.2f"),
                median(done, ProcessRun::megabytes, "%.0f"),
                goal));
    }

    private static String median(List<ProcessRun> runs, ToDoubleFunction<ProcessRun> figure, String format) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        double median = sorted[sorted.length / 2];
        return Double.isNaN(median) ? "-" : String.format(Locale.ROOT, format, median);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
