package io.headgate.cli.project;

import io.headgate.cli.terminal.Browser;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.report.HierarchyReport;
import io.headgate.pipelines.report.Style;
import java.nio.file.Path;
import java.util.Optional;

/** Prints or writes the hierarchy of a table or of a project. */
public final class PrintReport {
    private final Terminal terminal;

    public PrintReport(Terminal terminal) {
        this.terminal = terminal;
    }

    public int run(LoadedProject project, ReportRequest request, Style style) {
        PipelineGraph graph = project.graph();
        HierarchyReport report = request.table()
                .map(table -> HierarchyReport.ofTable(graph, table, request.directions()))
                .orElseGet(() -> HierarchyReport.ofProject(graph));
        ReportRenderer renderer = new ReportRenderer(project, report);
        Optional<Path> file = file(project, request);
        if (file.isPresent()) {
            ProjectFiles.write(file.get(), renderer.render(request.format(), Style.PLAIN));
            terminal.err().println("wrote " + terminal.shown(file.get()));
            if (request.open() && !Browser.open(terminal, file.get())) {
                terminal.err().println("  try: open it in a browser");
            }
        } else {
            terminal.out().print(renderer.render(request.format(), style));
        }
        return 0;
    }

    /** A page that is only looked at lies beside the cache, where nothing is kept for long. */
    private Optional<Path> file(LoadedProject project, ReportRequest request) {
        Optional<Path> typed = request.file().map(terminal::resolve);
        if (typed.isPresent() || !request.open()) {
            return typed;
        }
        String name = request.table().orElse(project.config().project()).replaceAll("[^A-Za-z0-9._-]", "_");
        Path folder = project.root().resolve(".headgate").resolve("report");
        ProjectFiles.createFolder(folder);
        return Optional.of(folder.resolve(name + ".html"));
    }
}
