package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.Browser;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.page.PageRenderer;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.picture.PlanPage;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a plan is written to and read from. */
public final class PlanFiles {
    @Option(names = "--plan-out", paramLabel = "FILE", description = "Write the plan to a file too.")
    private @Nullable Path planOut;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a picture of the plan to a file too.")
    private @Nullable Path html;

    @Option(names = "--open", description = "Write the picture and show it in a browser.")
    private boolean open;

    public void write(Terminal terminal, LoadedProject project, Plan plan) {
        if (planOut != null) {
            write(terminal, terminal.resolve(planOut), PlanFile.bytes(plan));
        }
        if (html != null || open) {
            Path file = html == null ? usualPage(project) : terminal.resolve(html);
            write(terminal, file, page(project, plan));
            if (open && !Browser.open(terminal, file)) {
                terminal.err().println("  try: open it in a browser");
            }
        }
    }

    private static byte[] page(LoadedProject project, Plan plan) {
        List<String> layers =
                project.config().layers().stream().map(Layer::folder).toList();
        return PageRenderer.html(PlanPage.of(plan, project.graph(), layers)).getBytes(StandardCharsets.UTF_8);
    }

    /** A page that is only looked at lies where nothing is kept for long. */
    private static Path usualPage(LoadedProject project) {
        Path folder = project.root().resolve(".headgate").resolve("report");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
        return folder.resolve("plan.html");
    }

    private static void write(Terminal terminal, Path file, byte[] content) {
        try {
            AtomicFiles.write(file, content);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        terminal.err().println("wrote " + terminal.shown(file));
    }

    private static HeadgateException unwritable(Path file, IOException cause) {
        return new HeadgateException(
                FailureCode.IO, "cannot write " + file, "make its folder writable, or name another one", cause);
    }

    public static Plan read(Path file) {
        try {
            return PlanFile.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "cannot read the plan file " + file, "give a file that headgate wrote", e);
        }
    }
}
