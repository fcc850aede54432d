package io.headgate.cli.platform;

import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.FlinkPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists statements of an environment. */
public final class ListStatements {
    private final Terminal terminal;
    private final PlatformOpener platforms;

    public ListStatements(Terminal terminal, PlatformOpener platforms) {
        this.terminal = terminal;
        this.platforms = platforms;
    }

    private record Entry(
            String name,
            Phase phase,
            String platformPhase,
            Optional<String> pool,
            Optional<Long> ageSeconds,
            List<String> reads,
            List<String> writes,
            Optional<String> table,
            Optional<String> problem) {
        static Entry of(FoundStatements.Found found) {
            WorldStatement statement = found.statement();
            return new Entry(
                    statement.name(),
                    statement.phase(),
                    statement.platformPhase(),
                    statement.pool(),
                    found.age().map(Duration::toSeconds),
                    statement.reads(),
                    statement.writes(),
                    statement.ownership().map(Ownership::table),
                    statement.problem());
        }

        /** What a row has room for. */
        String remark() {
            return problem.map(text -> text.lines().findFirst().orElse(""))
                    .orElse(writes.isEmpty() ? "" : "writes " + String.join(", ", writes));
        }
    }

    private record Document(String environment, List<Entry> statements) {}

    public int run(Place place, StatementSelection selection, OutputOption output) {
        try (FlinkPlatform platform = platforms.open(place)) {
            List<Entry> entries = new FoundStatements(platform.statements(), selection, Instant.now())
                    .find().stream().map(Entry::of).toList();
            TextGrid grid = new TextGrid("STATEMENT", "PHASE", "AGE", "POOL", "");
            entries.forEach(entry -> grid.row(
                    entry.name(),
                    entry.phase().name(),
                    entry.ageSeconds()
                            .map(seconds -> Times.shown(Duration.ofSeconds(seconds)))
                            .orElse("-"),
                    entry.pool().orElse("-"),
                    entry.remark()));
            String text = entries.isEmpty() ? "no statement\n" : grid.text(output.style(terminal));
            output.print(terminal, new Document(place.environment().name(), entries), text);
        }
        return 0;
    }
}
