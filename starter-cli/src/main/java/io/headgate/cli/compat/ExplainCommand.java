package io.headgate.cli.compat;

import io.headgate.cli.plan.NameList;
import io.headgate.cli.platform.EnvironmentOption;
import io.headgate.cli.platform.ExplainTables;
import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.platform.SqlOptions;
import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate table explain}. */
@Command(
        name = "explain",
        description = "Ask the platform how it would run the statements of tables (EXPLAIN).",
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate table explain --table-name fct_order",
            "  headgate table explain --product-name p1 --persist-report --continue",
        })
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Option(names = "--table-name", paramLabel = "TABLE", description = "One table.")
    private @Nullable String table;

    @Option(names = "--product-name", paramLabel = "PRODUCT", description = "All tables of a data product.")
    private @Nullable String product;

    @Option(names = "--table-list-file-name", paramLabel = "FILE", description = "The tables that a file lists.")
    private @Nullable Path list;

    @Option(names = "--persist-report", description = "Write each answer below the project's .headgate/report as well.")
    private boolean persist;

    @Mixin
    private SqlOptions options = new SqlOptions();

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private PipelinesPath pipelines = new PipelinesPath();

    @Mixin
    private OutputOption output = new OutputOption();

    ExplainCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        LoadedProject project = pipelines.load(terminal, null);
        Place place = new Place(environment.written(project.config(), project.root()), project.root());
        return new ExplainTables(terminal, platforms).run(place, project, tables(project), persist, options, output);
    }

    private List<ProjectTable> tables(LoadedProject project) {
        List<String> names = new ArrayList<>();
        if (table != null) {
            names.add(table);
        }
        if (list != null) {
            names.addAll(NameList.read(terminal.resolve(list)));
        }
        names.forEach(project.graph()::require);
        List<ProjectTable> tables = project.snapshot().tables().stream()
                .filter(each -> names.contains(each.name()) || each.product().equals(product))
                .toList();
        if (tables.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.NOTHING_SELECTED,
                    "no table is selected",
                    "give --table-name, --product-name or --table-list-file-name");
        }
        return tables;
    }
}
