package io.headgate.cli.schedule;

import io.headgate.cli.platform.Times;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** When a schedule runs, as people type it. */
final class TimingOption {
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST_JITTER = Duration.ofMinutes(1);
    /** Temporal takes no shorter one. */
    private static final Duration SHORTEST_CATCH_UP = Duration.ofSeconds(10);

    private static final int JITTER_PART = 20;

    @Option(names = "--every", paramLabel = "DURATION", description = "Run every so often: 10m, 6h, 1d.")
    private @Nullable String every;

    @Option(
            names = "--cron",
            paramLabel = "EXPR",
            description = "Run at these times: '0 3 * * *' is every day at three.")
    private @Nullable String cron;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "The time zone of --cron, such as Europe/Berlin (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--jitter",
            paramLabel = "DURATION",
            description =
                    "Begin up to so much later, by chance (default: a twentieth of --every, a minute at most; none with"
                            + " --cron).")
    private @Nullable String jitter;

    @Option(
            names = "--catch-up",
            paramLabel = "DURATION",
            description = "Begin a missed run up to so much later (default: ${DEFAULT-VALUE}).")
    private String catchUp = "5m";

    Timing timing() {
        if ((every == null) == (cron == null)) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    every == null ? "nobody said when it is to run" : "--every and --cron at once",
                    "give --every 1h, or --cron '0 3 * * *'");
        }
        Optional<Duration> pause = Optional.ofNullable(every).map(text -> longEnough("--every", text, SHORTEST));
        Duration spread = jitter == null
                ? pause.map(TimingOption::usualJitter).orElse(Duration.ZERO)
                : Times.parse("--jitter", jitter);
        return new Timing(
                pause,
                Optional.ofNullable(cron),
                knownZone(),
                spread,
                longEnough("--catch-up", catchUp, SHORTEST_CATCH_UP),
                every == null ? "cron " + cron + " " + zone : "every " + every);
    }

    private static Duration usualJitter(Duration pause) {
        Duration part = pause.dividedBy(JITTER_PART);
        return part.compareTo(LONGEST_JITTER) > 0 ? LONGEST_JITTER : part;
    }

    private static Duration longEnough(String option, String text, Duration least) {
        Duration time = Times.parse(option, text);
        if (time.compareTo(least) < 0) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    option + " is " + text + ", which is too short",
                    "give at least " + Times.shown(least));
        }
        return time;
    }

    private String knownZone() {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "there is no time zone '" + zone + "'", "write it as Europe/Berlin or UTC", e);
        }
    }
}
