package io.headgate.pipelines.world;

import java.time.Duration;

/**
 * How long a topic keeps its records.
 *
 * @param milliseconds by time, -1 without limit
 * @param bytes by size, -1 without limit
 * @param cleanup what happens to old records
 */
public record Retention(long milliseconds, long bytes, CleanupPolicy cleanup) {
    public static final Retention UNLIMITED = new Retention(-1, -1, CleanupPolicy.DELETE);

    /** Keeps records for a time and deletes them then. */
    public static Retention of(Duration time) {
        return new Retention(time.toMillis(), -1, CleanupPolicy.DELETE);
    }

    /** Whether no record is ever removed. */
    public boolean unlimited() {
        return cleanup == CleanupPolicy.DELETE && milliseconds < 0 && bytes < 0;
    }

    /** Whether the last record of each key stays for ever. */
    public boolean compacted() {
        return cleanup == CleanupPolicy.COMPACT
                || (cleanup == CleanupPolicy.COMPACT_DELETE && milliseconds < 0 && bytes < 0);
    }

    /** For people: {@code keeps 7 d}. */
    public String words() {
        if (unlimited()) {
            return "keeps everything";
        }
        if (compacted()) {
            return "is compacted";
        }
        return milliseconds >= 0 ? "keeps " + time() : "keeps " + bytes + " bytes";
    }

    private String time() {
        Duration time = Duration.ofMillis(milliseconds);
        if (time.toMillis() % Duration.ofDays(1).toMillis() == 0) {
            return time.toDays() + " d";
        }
        if (time.toMillis() % Duration.ofHours(1).toMillis() == 0) {
            return time.toHours() + " h";
        }
        return time.toMillis() + " ms";
    }
}
