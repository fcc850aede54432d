package io.headgate.cli.platform;

import io.headgate.pipelines.config.Durations;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.time.Duration;

/** Durations as people type and read them. */
public final class Times {
    private Times() {}

    /** What an option says. */
    public static Duration parse(String option, String text) {
        try {
            return Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, option + " is '" + text + "'", "write a duration such as 30s, 10m or 7d", e);
        }
    }

    /** In its largest whole unit: {@code 3d}, {@code 5h}, {@code 12m}, {@code 40s}. */
    public static String shown(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + "d";
        }
        if (time.toHours() > 0) {
            return time.toHours() + "h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + "m" : Math.max(0, time.toSeconds()) + "s";
    }
}
