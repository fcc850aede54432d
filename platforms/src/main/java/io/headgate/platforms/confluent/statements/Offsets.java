package io.headgate.platforms.confluent.statements;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Positions as the service writes them: {@code partition:0,offset:100;partition:1,offset:200}. It uses -2 and numbers beyond any
 * offset as signs for "none"; they become -1, which no record has.
 */
public final class Offsets {
    static final long NONE = -1;
    private static final Pattern PART = Pattern.compile("\\s*partition:(\\d{1,9}),\\s*offset:(-?\\d+)\\s*");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Offsets() {}

    /** The offsets by partition; empty for a text in another form. */
    public static Map<Integer, Long> parse(String text) {
        Map<Integer, Long> offsets = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Map.of();
            }
            offsets.put(Integer.valueOf(matcher.group(1)), real(new BigInteger(matcher.group(2))));
        }
        return offsets;
    }

    /** The text that a hint takes. */
    public static String text(Map<Integer, Long> offsets) {
        return new TreeMap<>(offsets)
                .entrySet().stream()
                        .map(entry -> "partition:" + entry.getKey() + ",offset:" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** No record has the largest number either: its offset would be followed by none. */
    private static long real(BigInteger offset) {
        return offset.signum() < 0 || offset.compareTo(LARGEST) >= 0 ? NONE : offset.longValueExact();
    }
}
