package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate sql}. */
@Command(
        name = "sql",
        description = {
            "Run statements one after another and print the rows of SELECT, SHOW, DESCRIBE and EXPLAIN.",
            "The first that fails ends the run. A continuous INSERT goes on running.",
            "A SELECT shows what is there and ends, or waits for more with --follow.",
            "SET, RESET and USE count for the statements behind them.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate sql -e lab \"SHOW TABLES\"",
            "  headgate sql -f tests/ddl.raw_order.sql tests/insert.raw_order.sql",
            "  headgate sql \"SELECT * FROM fct_order\" --max-rows 20 --timeout 30s --json",
            "%nExit codes: 0 all done, 1 one failed, 2 not understood or a wrong setting, 7 cannot connect.",
        })
public final class SqlCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    @Parameters(arity = "0..1", paramLabel = "SQL", description = "The statements.")
    private @Nullable String sql;

    @Option(
            names = {"-f", "--file"},
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files that hold the statements, run in this order.")
    private List<Path> files = List.of();

    @Option(names = "--changelog", description = "Show every change of a result instead of the rows in the end.")
    private boolean changelog;

    @Mixin
    private SqlOptions options = new SqlOptions();

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    public SqlCommand(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    @Override
    public Integer call() {
        if ((sql == null) == files.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    sql == null ? "no statement is given" : "statements are given twice, as a text and as files",
                    "give the SQL in quotes, or files with -f");
        }
        List<SqlScript.Statement> script = new ArrayList<>();
        if (sql != null) {
            script.addAll(SqlScript.read(sql, "sql"));
        }
        for (Path file : files) {
            script.addAll(SqlScript.file(terminal, file));
        }
        return RunSql.exitCode(
                new RunSql(terminal, platforms).script(place.of(terminal), script, options, changelog, output));
    }
}
