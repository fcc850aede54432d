package io.headgate.cli.platform;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.report.Printable;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.FlinkPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stops, resumes or deletes the statements that somebody selects, after asking. */
public final class ActOnStatements {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    public ActOnStatements(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    /** How an action ended for one statement. */
    enum Outcome {
        DONE,
        FAILED,
        /** It would be done; this was a dry run. */
        WOULD,
        /** There is no point in it. */
        SKIPPED
    }

    record Entry(String statement, String phase, Outcome outcome, String says, Optional<String> remedy) {}

    private record Document(String environment, StatementAction action, boolean dryRun, List<Entry> statements) {}

    /**
     * Carries it out.
     *
     * @param dryRun says only what would be done
     * @param limit how long it may take for all of them together
     * @return 0, or the exit code of the first failure
     */
    public int run(
            Place place,
            StatementAction action,
            StatementSelection selection,
            boolean dryRun,
            Duration limit,
            ConfirmOption confirm,
            OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            List<Entry> entries = new ArrayList<>();
            List<WorldStatement> chosen = new ArrayList<>();
            for (FoundStatements.Found found :
                    new FoundStatements(platform.statements(), selection, Instant.now()).find()) {
                WorldStatement statement = found.statement();
                action.pointless(statement.phase())
                        .ifPresentOrElse(
                                why -> entries.add(entry(statement, Outcome.SKIPPED, why)),
                                () -> chosen.add(statement));
            }
            if (dryRun) {
                chosen.forEach(statement -> entries.add(entry(statement, Outcome.WOULD, action.word() + " it")));
                print(place, action, true, entries, output);
                return 0;
            }
            if (!chosen.isEmpty()) {
                confirm.ask(terminal, question(action, place, chosen), "look at it with --dry-run");
            }
            Together together = new Together(platform, action, limit, this::tell);
            entries.addAll(together.run(chosen));
            print(place, action, false, entries, output);
            return together.exitCode();
        }
    }

    private static Entry entry(WorldStatement statement, Outcome outcome, String says) {
        return new Entry(statement.name(), statement.phase().name(), outcome, says, Optional.empty());
    }

    private void tell(String line) {
        terminal.err().println(Printable.text(line));
    }

    private static String question(StatementAction action, Place place, List<WorldStatement> chosen) {
        long active =
                chosen.stream().filter(statement -> statement.phase().active()).count();
        String what = chosen.size() == 1
                ? "statement " + Printable.text(chosen.get(0).name())
                : chosen.size() + " statements (" + Printable.text(some(chosen)) + ")";
        String running = chosen.size() == 1 ? ", which may still run," : ", " + active + " of which may still run,";
        String loss = action == StatementAction.DELETE && active > 0 ? running : "";
        return action.word() + " " + what + loss + " in environment '"
                + place.environment().name() + "'?";
    }

    private static String some(List<WorldStatement> chosen) {
        List<String> first = chosen.stream().limit(3).map(WorldStatement::name).toList();
        return String.join(", ", first) + (chosen.size() > first.size() ? ", ..." : "");
    }

    private void print(Place place, StatementAction action, boolean dryRun, List<Entry> entries, OutputOption output) {
        TextGrid grid = new TextGrid("STATEMENT", "WAS", "OUTCOME", "");
        entries.forEach(entry -> grid.row(
                entry.statement(),
                entry.phase(),
                entry.outcome().name().toLowerCase(java.util.Locale.ROOT),
                entry.says()));
        String text = entries.isEmpty() ? "no statement is selected\n" : grid.text(output.style(terminal));
        output.print(terminal, new Document(place.environment().name(), action, dryRun, entries), text);
    }
}
