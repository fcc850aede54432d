package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.Page;
import io.headgate.ledgerclient.RolloutSummary;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headgate history}. */
@Command(
        name = "history",
        description = "List what was rolled out, the newest first.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate history -e lab", "  headgate history fct_order -e lab --json"})
public final class HistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "TABLE", description = "Only rollouts that touched this table.")
    private @Nullable String table;

    @Option(names = "-n", paramLabel = "COUNT", description = "How many (default: ${DEFAULT-VALUE}).")
    private int count = 20;

    @Option(names = "--after", paramLabel = "CURSOR", description = "The page behind this cursor.")
    private @Nullable String cursor;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        try (Services services = place.open(terminal, where)) {
            Page<RolloutSummary> page = services.ledger()
                    .rollouts(
                            where.environment().name(),
                            Optional.ofNullable(table),
                            Optional.empty(),
                            Optional.ofNullable(cursor),
                            count);
            RolloutJson.print(terminal, output, page, text(page));
            return 0;
        }
    }

    private static String text(Page<RolloutSummary> page) {
        StringBuilder text = new StringBuilder();
        for (RolloutSummary rollout : page.items()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-28s %-9s %-12s %s  %d tables, %d steps  by %s%n",
                    rollout.rollout(),
                    RolloutText.word(rollout.kind()),
                    rollout.outcome().map(RolloutText::word).orElse("running"),
                    rollout.startedAt(),
                    rollout.tables(),
                    rollout.steps(),
                    rollout.requestedBy()));
        }
        page.next().ifPresent(next -> text.append("more: --after ").append(next).append('\n'));
        return text.isEmpty() ? "no rollouts yet\n" : text.toString();
    }
}
