package io.headgate.lab.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * How long each action takes, for each statement.
 *
 * <p>{@code ddl=8s,dml=5s-15s,stop=5s,delete=3s,jitter=0.2}: a range is drawn from evenly; jitter widens a single time by that share
 * to both sides. {@code confluent} stands for what was published about Confluent Cloud, {@code confluent*0.1} for a tenth of it, and may
 * be followed by corrections: {@code confluent*0.1,ddl=0s}. What is drawn depends on the seed, the statement's name and the action alone.
 */
public final class Latency {
    /** Nothing takes time. */
    public static final Latency NONE = new Latency(Map.of(), List.of(), 0);

    private static final String CONFLUENT =
            "ddl=25s-35s,dml=5s-15s,select=5s-15s,carry=25s-30s,stop=5s,delete=3s,list=5s-15s";

    private final Map<LatencyAction, Range> ranges;
    private final List<NameRule> nameRules;
    private final long seed;

    private Latency(Map<LatencyAction, Range> ranges, List<NameRule> nameRules, long seed) {
        this.ranges = ranges;
        this.nameRules = List.copyOf(nameRules);
        this.seed = seed;
    }

    /**
     * Reads the command line's texts.
     *
     * @param text empty for none
     * @param nameRules {@code pattern:text}, the pattern to be found in a statement's name; the first that fits counts, for the actions
     *     that it names
     * @throws IllegalArgumentException when one cannot be read; the message says what
     */
    public static Latency parse(String text, List<String> nameRules, long seed) {
        List<NameRule> parsed = new ArrayList<>();
        for (String rule : nameRules) {
            int colon = rule.lastIndexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "'" + rule + "' must be a name pattern, a colon, and times: 'orders:dml=20s'");
            }
            parsed.add(new NameRule(Pattern.compile(rule.substring(0, colon)), ranges(rule.substring(colon + 1))));
        }
        return new Latency(ranges(text), parsed, seed);
    }

    /** How long an action takes for a statement; always the same answer. */
    public Duration of(LatencyAction action, String statement) {
        Range range = range(action, statement);
        long width = range.toMillis - range.fromMillis;
        if (width == 0) {
            return Duration.ofMillis(range.fromMillis);
        }
        SplittableRandom random = new SplittableRandom(
                seed * 31 + statement.hashCode() * 31L + action.label().hashCode());
        return Duration.ofMillis(range.fromMillis + random.nextLong(width + 1));
    }

    private Range range(LatencyAction action, String statement) {
        for (NameRule rule : nameRules) {
            Range range = rule.ranges.get(action);
            if (range != null && rule.pattern.matcher(statement).find()) {
                return range;
            }
        }
        return ranges.getOrDefault(action, Range.ZERO);
    }

    private static Map<LatencyAction, Range> ranges(String text) {
        EnumMap<LatencyAction, Range> ranges = new EnumMap<>(LatencyAction.class);
        double jitter = 0;
        for (String part : text.split(",", -1)) {
            String item = part.trim();
            if (item.isEmpty()) {
                continue;
            }
            int equals = item.indexOf('=');
            if (equals < 0) {
                double factor = factor(item);
                ranges(CONFLUENT).forEach((action, range) -> ranges.put(action, range.times(factor)));
            } else if (item.startsWith("jitter=")) {
                jitter = Double.parseDouble(item.substring(equals + 1));
            } else {
                String name = item.substring(0, equals);
                LatencyAction action = LatencyAction.of(name)
                        .orElseThrow(() -> new IllegalArgumentException("'" + name
                                + "' takes no time that could be set; ddl, dml, select, carry, stop, delete, list do"));
                ranges.put(action, Range.parse(item.substring(equals + 1)));
            }
        }
        double share = jitter;
        ranges.replaceAll((action, range) -> range.widened(share));
        return Collections.unmodifiableMap(ranges);
    }

    private static double factor(String profile) {
        String[] parts = profile.toLowerCase(Locale.ROOT).split("[*x]", -1);
        if (!parts[0].trim().equals("confluent") || parts.length > 2) {
            throw new IllegalArgumentException(
                    "'" + profile + "' is no profile; there is confluent, and confluent*0.1");
        }
        return parts.length == 1 ? 1 : Double.parseDouble(parts[1].trim());
    }

    private record NameRule(Pattern pattern, Map<LatencyAction, Range> ranges) {}

    private record Range(long fromMillis, long toMillis) {
        private static final Range ZERO = new Range(0, 0);

        static Range parse(String text) {
            int dash = text.indexOf('-');
            long from =
                    Durations.parse(dash < 0 ? text : text.substring(0, dash)).toMillis();
            long to =
                    dash < 0 ? from : Durations.parse(text.substring(dash + 1)).toMillis();
            if (to < from) {
                throw new IllegalArgumentException("'" + text + "' ends before it begins");
            }
            return new Range(from, to);
        }

        Range times(double factor) {
            return new Range(Math.round(fromMillis * factor), Math.round(toMillis * factor));
        }

        Range widened(double share) {
            return fromMillis == toMillis
                    ? new Range(Math.round(fromMillis * (1 - share)), Math.round(toMillis * (1 + share)))
                    : this;
        }
    }
}
