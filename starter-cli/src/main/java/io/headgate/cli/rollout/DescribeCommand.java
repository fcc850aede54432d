package io.headgate.cli.rollout;

import io.headgate.cli.platform.Place;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.ledgerclient.AuditEntry;
import io.headgate.ledgerclient.RolloutDetail;
import io.headgate.ledgerclient.StepExecution;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code headgate describe}. */
@Command(
        name = "describe",
        description = "Show everything that a rollout did: steps, decisions, what it touched.",
        footerHeading = "%nExamples:%n",
        footer = {"  headgate describe -e lab", "  headgate describe 20261121-3f2a9c1-4 -e lab --json"})
public final class DescribeCommand implements Callable<Integer> {
    private static final int DECISIONS = 200;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "ROLLOUT", description = "The rollout (default: the newest).")
    private @Nullable String named;

    @Mixin
    private RolloutPlace place = new RolloutPlace();

    @Mixin
    private OutputOption output = new OutputOption();

    public DescribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = place.of(terminal);
        String environment = where.environment().name();
        try (Services services = place.open(terminal, where)) {
            String rollout = RolloutPlace.rollout(services, environment, Optional.ofNullable(named));
            RolloutDetail detail = RolloutPlace.detail(services, environment, rollout);
            List<AuditEntry> decisions = services.ledger()
                    .audit(environment, Optional.of(rollout), Optional.empty(), DECISIONS)
                    .items();
            String link = services.link(environment, rollout);
            RolloutJson.print(
                    terminal,
                    output,
                    Map.of("rollout", detail, "decisions", decisions, "link", link),
                    text(detail, decisions, link));
            return 0;
        }
    }

    private static String text(RolloutDetail detail, List<AuditEntry> decisions, String link) {
        StringBuilder text = new StringBuilder();
        text.append(detail.rollout().rollout())
                .append(": ")
                .append(detail.rollout().outcome().map(RolloutText::word).orElse("running"))
                .append("  ")
                .append(detail.rollout().message())
                .append('\n')
                .append("  plan ")
                .append(detail.rollout().planDigest())
                .append(link.isEmpty() ? "" : "\n  " + link)
                .append('\n');
        for (StepExecution step : detail.steps()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-34s %-16s %-10s %s%n",
                    step.step(),
                    RolloutText.word(step.kind().name()),
                    step.outcome().map(RolloutText::word).orElse("running"),
                    step.message()));
        }
        for (AuditEntry decision : decisions) {
            text.append("  ")
                    .append(decision.at())
                    .append(' ')
                    .append(decision.who())
                    .append(": ")
                    .append(decision.what())
                    .append(decision.why().isEmpty() ? "" : " (" + decision.why() + ")")
                    .append('\n');
        }
        return text.toString();
    }
}
