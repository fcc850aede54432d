package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.Layer;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.page.PageRenderer;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.review.PlanPage;
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
final class PlanFiles {
    @Option(names = "--plan-out", paramLabel = "FILE", description = "Write the plan to a file too.")
    private @Nullable Path planOut;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a picture of the plan to a file too.")
    private @Nullable Path html;

    void write(Terminal terminal, LoadedProject project, Plan plan) {
        if (planOut != null) {
            write(terminal, planOut, PlanFile.bytes(plan));
        }
        if (html != null) {
            List<String> layers = project.config().layers().stream()
                    .map(Layer::folder)
                    .toList();
            String page = PageRenderer.html(PlanPage.of(plan, project.graph(), layers));
            write(terminal, html, page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void write(Terminal terminal, Path typed, byte[] content) {
        Path file = terminal.resolve(typed);
        try {
            AtomicFiles.write(file, content);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot write " + typed, "make its folder writable, or name another one", e);
        }
        terminal.err().println("wrote " + terminal.shown(file));
    }

    static Plan read(Path file) {
        try {
            return PlanFile.read(Files.readAllBytes(file), file.getFileName().toString());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "cannot read the plan file " + file, "give a file that headgate wrote", e);
        }
    }
}
