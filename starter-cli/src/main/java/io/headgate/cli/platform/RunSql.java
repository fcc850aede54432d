package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.report.Printable;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.QueryResult;
import java.nio.file.Path;
import java.util.List;

/** Runs a script on an environment: progress goes to one stream, results to the other. */
public final class RunSql {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    public RunSql(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    /**
     * Runs a file and prints the rows that it gives.
     *
     * @return 0, or the exit code of the first failure
     */
    public int file(Place place, Path file, SqlOptions options, OutputOption output) {
        return exitCode(script(place, SqlScript.file(terminal, file), options, false, output));
    }

    /**
     * Runs statements.
     *
     * @param changelog shows each change of a result instead of what is left in the end
     * @return what became of those that were tried
     */
    List<SqlOutcome> script(
            Place place, List<SqlScript.Statement> script, SqlOptions options, boolean changelog, OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            Telling telling = new Telling(script.size(), changelog, output);
            List<SqlOutcome> outcomes =
                    new SqlRunner(platform, place.environment().platform(), options, telling).run(script);
            int left = script.size() - outcomes.size();
            if (left > 0) {
                terminal.err().println("not run: the last " + (left == 1 ? "statement" : left + " statements"));
            }
            if (output.json()) {
                output.print(terminal, SqlDocument.of(place.environment().name(), script.size(), outcomes), "");
            }
            return outcomes;
        }
    }

    /** 0, or the exit code of the first failure. */
    static int exitCode(List<SqlOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.problem().stream())
                .findFirst()
                .map(problem -> PlatformFailures.code(problem.problem()).exitCode())
                .orElse(0);
    }

    /** Tells of statements as they run. */
    private final class Telling implements SqlRunner.Listener {
        private final int given;
        private final boolean changelog;
        private final OutputOption output;

        Telling(int given, boolean changelog, OutputOption output) {
            this.given = given;
            this.changelog = changelog;
            this.output = output;
        }

        @Override
        public void begins(int number, SqlScript.Statement statement) {
            if (given > 1) {
                terminal.err().print("[" + number + "/" + given + "] " + Printable.text(statement.what()) + " ... ");
                terminal.err().flush();
            }
        }

        @Override
        public void ended(SqlOutcome outcome) {
            if (given > 1) {
                terminal.err().println(outcome.ending());
            } else if (!outcome.failed() && !complete(outcome)) {
                terminal.err().println(Printable.text(outcome.statement().what()) + ": " + outcome.ending());
            }
            outcome.note().ifPresent(note -> terminal.err().println("  " + note));
            outcome.problem().ifPresent(problem -> {
                terminal.err().println("error: " + outcome.statement().at() + ": " + PlatformFailures.message(problem));
                terminal.err().println("  try: " + problem.remedy());
            });
            outcome.result().ifPresent(result -> show(outcome.statement(), result));
        }

        private boolean complete(SqlOutcome outcome) {
            return outcome.result()
                    .map(result -> result.end() == QueryResult.End.COMPLETE)
                    .orElse(true);
        }

        private void show(SqlScript.Statement statement, QueryResult result) {
            if (!result.says().isEmpty()) {
                terminal.err().println("  " + Printable.text(result.says()));
            }
            String rows = output.json() ? "" : ResultText.of(result, changelog, output.style(terminal));
            if (!rows.isEmpty()) {
                if (given > 1) {
                    terminal.out().println("-- " + Printable.text(statement.at() + " " + statement.what()));
                }
                terminal.out().print(rows);
                terminal.out().flush();
            }
        }
    }
}
