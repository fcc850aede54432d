package io.headgate.activities.schedule;

import java.time.Duration;

/** How long something lasts, in words. */
final class Lasting {
    private Lasting() {}

    /** In its largest whole unit: {@code 3 d}, {@code 5 h}, {@code 12 min}, {@code 40 s}. */
    static String of(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d";
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
