package io.headgate.cli.project;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.report.HierarchyReport;
import io.headgate.pipelines.report.Style;
import java.nio.file.Path;

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
        if (request.file().isPresent()) {
            Path file = terminal.resolve(request.file().get());
            ProjectFiles.write(file, request.format().render(report, Style.PLAIN));
            terminal.err().println("wrote " + terminal.shown(file));
        } else {
            terminal.out().print(request.format().render(report, style));
        }
        return 0;
    }
}
