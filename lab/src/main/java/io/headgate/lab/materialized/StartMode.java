package io.headgate.lab.materialized;

import io.headgate.lab.engine.SqlRefusedException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the query of a materialized table begins to read.
 *
 * @param text as it was written, in upper case: {@code RESUME_OR_FROM_NOW(INTERVAL '7' DAY)}
 */
record StartMode(String text) {
    static final StartMode DEFAULT = new StartMode("RESUME_OR_FROM_BEGINNING");

    /** {@code START_MODE = ...} where it stands before AS. */
    static final Pattern CLAUSE = Pattern.compile(
            "\\bSTART_MODE\\s*=\\s*((?:RESUME_OR_)?FROM_(?:BEGINNING|NOW|TIMESTAMP)(?:\\s*\\([^)]*\\))?)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INTERVAL = Pattern.compile("INTERVAL\\s*'(\\d+)'\\s*(SECOND|MINUTE|HOUR|DAY)");
    private static final Pattern TIMESTAMP = Pattern.compile("'([^']+)'");

    /** True when an evolution goes on where the query before it stopped. */
    boolean resumes() {
        return text.startsWith("RESUME_OR_");
    }

    /** The properties of a statement that begins so, without anything to resume from. */
    Map<String, String> properties(Instant now) throws SqlRefusedException {
        Map<String, String> properties = new TreeMap<>();
        if (text.contains("FROM_TIMESTAMP")) {
            at(timestamp(), properties);
        } else if (text.contains("FROM_NOW") && text.contains("(")) {
            at(now.minus(interval()), properties);
        } else if (text.contains("FROM_NOW")) {
            properties.put("sql.tables.scan.startup.mode", "latest-offset");
        } else {
            properties.put("sql.tables.scan.startup.mode", "earliest-offset");
        }
        return properties;
    }

    private static void at(Instant time, Map<String, String> properties) {
        properties.put("sql.tables.scan.startup.mode", "timestamp");
        properties.put("sql.tables.scan.startup.timestamp-millis", Long.toString(time.toEpochMilli()));
    }

    private Instant timestamp() throws SqlRefusedException {
        Matcher literal = TIMESTAMP.matcher(text);
        try {
            if (literal.find()) {
                String iso = literal.group(1).trim().replace(' ', 'T');
                return LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException notOfThisForm) {
            throw new SqlRefusedException("START_MODE has no timestamp of the form 'yyyy-MM-dd HH:mm:ss': " + text);
        }
        throw new SqlRefusedException("START_MODE has no timestamp: " + text);
    }

    private Duration interval() throws SqlRefusedException {
        Matcher literal = INTERVAL.matcher(text);
        if (!literal.find()) {
            throw new SqlRefusedException(
                    "START_MODE has no interval of the form INTERVAL '7' DAY (SECOND, MINUTE, HOUR): " + text);
        }
        ChronoUnit unit = ChronoUnit.valueOf(literal.group(2).toUpperCase(Locale.ROOT) + "S");
        return Duration.of(Long.parseLong(literal.group(1)), unit);
    }
}
