package io.headgate.cli.schedule;

import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlaceOption;
import io.headgate.cli.platform.Times;
import io.headgate.cli.rollout.Addresses;
import io.headgate.cli.rollout.RolloutJson;
import io.headgate.cli.rollout.Services;
import io.headgate.cli.rollout.User;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.workflows.schedule.GitPlace;
import io.headgate.workflows.schedule.HealthLimits;
import io.headgate.workflows.schedule.ScheduleKind;
import io.headgate.workflows.schedule.ScheduleNames;
import io.headgate.workflows.schedule.ScheduledRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every schedule is made with, and the making. */
final class CreateOptions {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);

    @Option(names = "--name", paramLabel = "NAME", description = "What to call it (default: its kind).")
    private @Nullable String name;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description =
                    "How long each piece of a run's work may take, with all its tries (default: ${DEFAULT-VALUE}).")
    private String timeout = "10m";

    @Option(names = "--paused", description = "Make it, but let it not run before 'schedule resume'.")
    private boolean paused;

    @Option(
            names = "--pause-on-failure",
            negatable = true,
            description =
                    "Whether a run that could not look pauses the schedule (default: yes for metadata, which may commit; no"
                            + " for drift and health).")
    private @Nullable Boolean pauseOnFailure;

    @Mixin
    private TimingOption timing = new TimingOption();

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private OutputOption output = new OutputOption();

    /** What one kind adds. */
    record Task(ScheduleKind kind, Optional<GitPlace> git, Optional<String> commitTo, Optional<HealthLimits> limits) {}

    Place place(Terminal terminal) {
        return place.of(terminal);
    }

    /** Makes the schedule and tells of it. */
    int create(Terminal terminal, Place where, Task task) {
        Timing when = timing.timing();
        ScheduledRequest request = new ScheduledRequest(
                ScheduledRequest.VERSION,
                where.environment().name(),
                name(task.kind()),
                task.kind(),
                task.git(),
                task.commitTo(),
                task.limits(),
                timeout(),
                User.of(terminal));
        boolean pauses = Optional.ofNullable(pauseOnFailure).orElse(task.kind() == ScheduleKind.METADATA);
        try (Services services = Services.open(terminal, Addresses.of(terminal, where.root()))) {
            Schedules schedules = new Schedules(services, request.environment());
            schedules.create(request, when, paused, pauses);
            ScheduleView view = schedules.describe(request.schedule());
            RolloutJson.print(terminal, output, view, "made: " + ScheduleText.of(view));
        }
        return 0;
    }

    private String name(ScheduleKind kind) {
        String chosen = Optional.ofNullable(name).orElse(kind.word());
        if (!ScheduleNames.valid(chosen)) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "a schedule cannot be called '" + chosen + "'",
                    "use letters, digits, '.', '-' and '_', 60 at most");
        }
        return chosen;
    }

    private Duration timeout() {
        Duration time = Times.parse("--timeout", timeout);
        if (time.compareTo(SHORTEST_TIMEOUT) < 0) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--timeout is " + timeout + ", which is too short", "give at least 1s");
        }
        return time;
    }
}
