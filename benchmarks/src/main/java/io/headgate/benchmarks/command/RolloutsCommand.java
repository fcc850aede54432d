package io.headgate.benchmarks.command;

import io.headgate.benchmarks.ProjectGenerator;
import io.headgate.benchmarks.ProjectShape;
import io.headgate.benchmarks.rollout.MeasureRollout;
import io.headgate.cli.dev.TemporalCommand;
import io.headgate.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate bench rollouts}. */
@Command(
        name = "rollouts",
        description = {
            "Deploy projects for the first time on the simulated lab, with Temporal's own server, PostgreSQL and a worker.",
            "PROJECT is an example's name or a number of tables to generate; what follows a colon is the latency that the lab plays,"
                    + " nothing for none. What the platform was asked how often goes to the standard error."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  headgate bench rollouts", "  headgate bench rollouts customer360 300:confluent 1000:"})
final class RolloutsCommand implements Callable<Integer> {
    private static final List<String> USUAL = List.of("customer360", "graph14", "300:confluent", "1000:", "2000:");
    private static final String USUAL_LATENCY = "confluent*0.1";

    @Mixin
    private Bench bench = new Bench();

    @Parameters(paramLabel = "PROJECT[:LATENCY]", description = "What to deploy.")
    private List<String> projects = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> wanted = projects.isEmpty() ? USUAL : projects;
        List<List<String>> rows = new ArrayList<>();
        for (String each : wanted) {
            rows.add(measure(each));
        }
        return bench.tell(
                "rollouts",
                "Rollouts",
                "./headgate bench rollouts " + String.join(" ", wanted),
                "Settling is off. The critical path is the longest chain of the plan with the time that the platform took for each"
                        + " statement; goal: 1.05 times that and 1.5 s. Goal of calls: 6 per table, both observations included. Where"
                        + " there is no latency, what remains is Headgate's and Temporal's own time.",
                MeasureRollout.COLUMNS,
                rows);
    }

    private static List<String> measure(String wanted) throws IOException, InterruptedException {
        int colon = wanted.indexOf(':');
        String what = colon < 0 ? wanted : wanted.substring(0, colon);
        String latency = colon < 0 ? USUAL_LATENCY : wanted.substring(colon + 1);
        Optional<ProjectShape> shape =
                what.matches("\\d+") ? Optional.of(new ProjectShape(Integer.parseInt(what), 1)) : Optional.empty();
        Path folder = Files.createTempDirectory("headgate-bench");
        Path project = Files.createDirectory(folder.resolve(shape.isPresent() ? "generated-" + what : what));
        if (shape.isPresent()) {
            ProjectGenerator.write(shape.get(), project);
        } else {
            copy(Path.of(Bench.headgate()).resolveSibling("examples").resolve(what), project);
        }
        return new MeasureRollout(Bench.headgate(), temporal(), project, latency).row(shape);
    }

    private static String temporal() {
        Terminal terminal = new Terminal(System.out, System.err, System.getenv(), Path.of(""), false);
        return TemporalCommand.find(terminal)
                .map(Path::toString)
                .orElseThrow(() -> new IllegalStateException("no Temporal CLI: headgate dev install-temporal"));
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
}
