package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.scaffold.ProjectType;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate init}. */
@Command(
        name = "init",
        description = {
            "Begin a project: folders, headgate.yaml, a small sample.",
            "Nothing that exists is overwritten.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate init shop",
            "  headgate init shop ~/projects --project-type data_product",
        })
public final class InitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "The project's name, also of its folder.")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where the folder appears (default: here).")
    private Path folder = Path.of(".");

    @Option(
            names = "--project-type",
            paramLabel = "TYPE",
            defaultValue = "kimball",
            description = "kimball: layers, then products; data_product: products, then layers (default: kimball).")
    private ProjectType type = ProjectType.KIMBALL;

    @Mixin
    private OutputOption output = new OutputOption();

    public InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new ScaffoldProject(terminal).run(name, folder, type, output);
    }
}
