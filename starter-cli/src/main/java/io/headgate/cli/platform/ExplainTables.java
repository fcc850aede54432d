package io.headgate.cli.platform;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.report.Style;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Asks the platform how it would run the statements that write tables of a project. */
public final class ExplainTables {
    private static final Pattern EXECUTE = Pattern.compile("^EXECUTE\\s+", Pattern.CASE_INSENSITIVE);

    private final Terminal terminal;
    private final PlatformOpener platforms;

    public ExplainTables(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    /**
     * Prints the plans.
     *
     * @param persist writes each as a text file below the project's {@code .headgate/report} as well
     * @return 0, or the exit code of the first failure
     */
    public int run(
            Place place,
            LoadedProject project,
            List<ProjectTable> tables,
            boolean persist,
            SqlOptions options,
            OutputOption output) {
        List<SqlScript.Statement> script = new ArrayList<>();
        for (ProjectTable table : tables) {
            for (int number = 1; number <= table.writers().size(); number++) {
                String name = number == 1 ? table.name() : table.name() + " " + number;
                script.add(
                        explain(name, project.index().statement(table.writers().get(number - 1))));
            }
        }
        if (script.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.NOTHING_SELECTED,
                    "no statement of the project writes these tables",
                    "name tables that have a DML");
        }
        List<SqlOutcome> outcomes = new RunSql(terminal, platforms).script(place, script, options, false, output);
        if (persist) {
            outcomes.forEach(outcome -> persist(project.root(), outcome));
        }
        return RunSql.exitCode(outcomes);
    }

    private static SqlScript.Statement explain(String name, ProjectStatement writer) {
        String sql = "EXPLAIN " + EXECUTE.matcher(writer.sql()).replaceFirst("");
        return new SqlScript.Statement(
                writer.file() + ":" + writer.facts().span().line(), "EXPLAIN " + name, sql, writer.properties());
    }

    private void persist(Path root, SqlOutcome outcome) {
        if (outcome.result().isEmpty()) {
            return;
        }
        String name = outcome.statement().what().replace(' ', '-').toLowerCase(Locale.ROOT);
        Path file = root.resolve(".headgate").resolve("report").resolve(name + ".txt");
        try {
            Files.createDirectories(file.getParent());
            AtomicFiles.write(
                    file,
                    ResultText.of(outcome.result().get(), false, Style.PLAIN).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new HeadgateException(FailureCode.IO, "cannot write " + file, "make its folder writable", e);
        }
        terminal.err().println("wrote " + terminal.shown(file));
    }
}
