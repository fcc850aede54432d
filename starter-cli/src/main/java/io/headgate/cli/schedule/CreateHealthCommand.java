package io.headgate.cli.schedule;

import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.Times;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.schedule.HealthLimits;
import io.headgate.workflows.schedule.ScheduleKind;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code headgate schedule create health}. */
@Command(
        name = "health",
        description = {
            "Look at what runs again and again: statements that failed or do not settle, lag, leases held too long,",
            "rollouts that wait too long for a decision. Since when something is so is counted from run to run.",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  headgate schedule create health --every 5m -e lab",
            "  headgate schedule create health --every 5m --lag-over 10000 --unsettled-for 15m -e prod",
        })
final class CreateHealthCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--unsettled-for",
            paramLabel = "DURATION",
            description =
                    "Tell of statements that are PENDING, DEGRADED or otherwise unsettled for longer; FAILED ones are told of at"
                            + " once (default: ${DEFAULT-VALUE}).")
    private String unsettled = "10m";

    @Option(
            names = "--lag-over",
            paramLabel = "RECORDS",
            description = "Tell of statements that are further behind (default: nobody counts).")
    private @Nullable Long lag;

    @Option(
            names = "--lease-for",
            paramLabel = "DURATION",
            description = "Tell of leases that are held for longer (default: ${DEFAULT-VALUE}).")
    private String lease = "2h";

    @Option(
            names = "--waiting-for",
            paramLabel = "DURATION",
            description = "Tell of rollouts that wait for a decision for longer (default: ${DEFAULT-VALUE}).")
    private String waiting = "1h";

    @Mixin
    private CreateOptions options = new CreateOptions();

    CreateHealthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Place where = options.place(terminal);
        HealthLimits limits = new HealthLimits(
                Times.parse("--unsettled-for", unsettled),
                records(),
                Times.parse("--lease-for", lease),
                Times.parse("--waiting-for", waiting));
        return options.create(
                terminal,
                where,
                new CreateOptions.Task(ScheduleKind.HEALTH, Optional.empty(), Optional.empty(), Optional.of(limits)));
    }

    private Optional<Long> records() {
        if (lag != null && lag < 0) {
            throw new HeadgateException(FailureCode.USAGE, "--lag-over is " + lag, "give a number of records");
        }
        return Optional.ofNullable(lag);
    }
}
