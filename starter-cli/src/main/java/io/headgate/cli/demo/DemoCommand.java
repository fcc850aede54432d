package io.headgate.cli.demo;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate demo}. */
@Command(
        name = "demo",
        description = {
            "Deploy a real pipeline on this machine, and show it: Kafka, Flink, PostgreSQL, Temporal and a worker are started,",
            "examples/customer360 is deployed, changed under load, deployed again while its worker is killed, and taken back."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  headgate demo", "  headgate demo --exit --folder /tmp/demo"})
public final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final CommandLineRunner runner;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the demo's copy of the example and all its data go (default: .headgate/demo).")
    private Path folder = Path.of(".headgate", "demo");

    @Option(names = "--exit", description = "Stop everything at the end, instead of leaving it up until Ctrl-C.")
    private boolean exit;

    @Mixin
    private OutputOption output = new OutputOption();

    public DemoCommand(Terminal terminal, CommandLineRunner runner) {
        this.terminal = terminal;
        this.runner = runner;
    }

    @Override
    public Integer call() throws InterruptedException {
        DemoProject project = new DemoProject(terminal.resolve(folder));
        Path example = example();
        // One document is the result: all that is typed and shown before is progress.
        Shell shell = new Shell(output.json() ? terminal.within() : terminal, project.folder(), runner);
        boolean earlier = Files.isDirectory(project.folder().resolve(".headgate"));
        project.copy(example);
        if (earlier) {
            shell.say("An earlier demo lies in " + project.folder() + "; its data are removed.");
            shell.type("dev", "reset", "-y");
        }
        Thread stop = new Thread(() -> shell.type("dev", "down"));
        Runtime.getRuntime().addShutdownHook(stop);
        DemoReport report = new DemoScript(shell, project).run();
        output.print(terminal, report, report.text());
        if (!exit) {
            shell.say("Everything stays up until Ctrl-C. Try: cd " + terminal.shown(project.folder())
                    + " && headgate history -e lab");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Path example() {
        @Nullable String home = terminal.variable("HEADGATE_HOME").orElse(null);
        Path example = home == null ? Path.of("") : Path.of(home, "examples", "customer360");
        if (home == null || !Files.isDirectory(example)) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the example customer360 is not found",
                    "start the demo by the launcher 'headgate' of the repository, which sets HEADGATE_HOME");
        }
        return example;
    }
}
