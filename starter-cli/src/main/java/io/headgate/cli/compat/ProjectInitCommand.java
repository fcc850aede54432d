package io.headgate.cli.compat;

import io.headgate.cli.project.ScaffoldProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.scaffold.ProjectType;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate project init}: {@code headgate init} with shift_left's defaults. */
@Command(
        name = "init",
        description = "Begin a project; see headgate init.",
        footerHeading = "%nExample:%n",
        footer = "  headgate project init shop ~/projects --project-type kimball")
final class ProjectInitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "default_data_project",
            description = "The project's name (default: ${DEFAULT-VALUE}).")
    private String name = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PATH",
            defaultValue = "./tmp",
            description = "Where its folder appears (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("tmp");

    @Option(
            names = "--project-type",
            paramLabel = "TYPE",
            defaultValue = "kimball",
            description = "kimball or data_product (default: ${DEFAULT-VALUE}).")
    private ProjectType type = ProjectType.KIMBALL;

    @Mixin
    private OutputOption output = new OutputOption();

    ProjectInitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ScaffoldProject(terminal).run(name, folder, type, output);
    }
}
