package io.headgate.pipelines.plan.compare;

import io.headgate.pipelines.world.CleanupPolicy;
import io.headgate.pipelines.world.Retention;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a DDL says about how long its topic keeps records. */
public final class RetentionOption {
    private static final String TIME = "kafka.retention.time";
    private static final String SIZE = "kafka.retention.size";
    private static final String CLEANUP = "kafka.cleanup-policy";

    private RetentionOption() {}

    /** The retention that the options of a DDL ask for; what they leave out is taken for unlimited. */
    public static Retention of(Map<String, String> options) {
        CleanupPolicy cleanup =
                switch (options.getOrDefault(CLEANUP, "delete").toLowerCase(Locale.ROOT)) {
                    case "compact" -> CleanupPolicy.COMPACT;
                    case "delete-compact", "compact-delete", "delete,compact", "compact,delete" ->
                        CleanupPolicy.COMPACT_DELETE;
                    default -> CleanupPolicy.DELETE;
                };
        return new Retention(
                milliseconds(options.getOrDefault(TIME, "")), bytes(options.getOrDefault(SIZE, "")), cleanup);
    }

    /** Whether changing this option removes rows that were meant to stay. */
    static boolean losesRows(String key, @Nullable String before, @Nullable String value) {
        return switch (key) {
            case CLEANUP -> true;
            case TIME -> shorter(milliseconds(text(before)), milliseconds(text(value)));
            case SIZE -> shorter(bytes(text(before)), bytes(text(value)));
            default -> false;
        };
    }

    private static boolean shorter(long before, long after) {
        return after >= 0 && (before < 0 || after < before);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** {@code 7 d}, {@code 12 h}; nothing and zero stand for no limit. */
    private static long milliseconds(String text) {
        String[] parts = split(text);
        long count = number(parts[0]);
        if (count <= 0) {
            return -1;
        }
        Duration unit =
                switch (parts[1]) {
                    case "d", "day", "days" -> Duration.ofDays(1);
                    case "h", "hour", "hours" -> Duration.ofHours(1);
                    case "m", "min", "minute", "minutes" -> Duration.ofMinutes(1);
                    case "s", "sec", "second", "seconds" -> Duration.ofSeconds(1);
                    default -> Duration.ofMillis(1);
                };
        return unit.toMillis() * count;
    }

    private static long bytes(String text) {
        String[] parts = split(text);
        long count = number(parts[0]);
        if (count <= 0) {
            return -1;
        }
        return switch (parts[1]) {
            case "kb", "k" -> count << 10;
            case "mb", "m" -> count << 20;
            case "gb", "g" -> count << 30;
            default -> count;
        };
    }

    private static String[] split(String text) {
        String clean = text.strip().toLowerCase(Locale.ROOT);
        int digits = 0;
        while (digits < clean.length() && Character.isDigit(clean.charAt(digits))) {
            digits++;
        }
        return new String[] {clean.substring(0, digits), clean.substring(digits).strip()};
    }

    private static long number(String digits) {
        return digits.isEmpty() || digits.length() > 15 ? 0 : Long.parseLong(digits);
    }
}
