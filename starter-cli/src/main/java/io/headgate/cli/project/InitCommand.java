package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scaffold.ProjectType;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate init}. */
@Command(
        name = "init",
        description = {
            "Begin a project: folders, headgate.yaml, a small sample.",
            "With --from, the settings come from a config.yaml of shift_left; without NAME, only headgate.yaml is written,"
                    + " into the folder of the project that is there already (DIR, or here).",
            "Nothing that exists is overwritten.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate init shop",
            "  headgate init store ~/projects --project-type data_product",
            "  headgate init --from config.yaml",
        })
public final class InitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The project's name, also of its folder.")
    private @Nullable String name;

    @Parameters(
            index = "1",
            arity = "0..1",
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

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Take the settings over from a config.yaml of shift_left.")
    private @Nullable Path from;

    @Mixin
    private OutputOption output = new OutputOption();

    public InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (from != null) {
            ImportSettings settings = new ImportSettings(terminal, from);
            return name == null
                    ? settings.intoProject(folder, output)
                    : settings.newProject(name, folder, type, output);
        }
        if (name == null) {
            throw new HeadgateException(FailureCode.USAGE, "the project's name is missing", "headgate init NAME");
        }
        return new ScaffoldProject(terminal).run(name, folder, type, output);
    }
}
