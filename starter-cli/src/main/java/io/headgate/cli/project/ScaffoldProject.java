package io.headgate.cli.project;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.scaffold.NewFolder;
import io.headgate.pipelines.scaffold.ProjectScaffold;
import io.headgate.pipelines.scaffold.ProjectType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the folder of a new project. */
public final class ScaffoldProject {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");

    private final Terminal terminal;

    public ScaffoldProject(Terminal terminal) {
        this.terminal = terminal;
    }

    private record Document(String project, String folder, List<String> files) {}

    /**
     * Makes the project.
     *
     * @param parent the folder in which a folder with the project's name appears
     */
    public int run(String name, Path parent, ProjectType type, OutputOption output) {
        return run(name, parent, type, ProjectScaffold.files(name, type), output);
    }

    int run(String name, Path parent, ProjectType type, Map<String, String> files, OutputOption output) {
        if (!NAME.matcher(name).matches()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "'" + name + "' is no name for a project",
                    "use letters, digits, '_', '-' and '.'");
        }
        Path folder = terminal.resolve(parent).resolve(name);
        NewFolder.create(folder, Texts.utf8(files));
        String shown = terminal.shown(folder);
        String text = "created " + shown + ", a project with a sample of two tables\n\nnext:\n  cd " + shown
                + "\n  headgate validate\n  headgate report\n"
                + "  headgate table init orders " + layer(type) + "\n";
        output.print(terminal, new Document(name, folder.toString(), new ArrayList<>(files.keySet())), text);
        return 0;
    }

    /** A layer as the next command names it. */
    private static String layer(ProjectType type) {
        return switch (type) {
            case KIMBALL -> "pipelines/facts --product-name sales";
            case DATA_PRODUCT -> "pipelines/sample/facts";
        };
    }
}
