package io.headgate.lab.engine;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The next offset to read, by topic and partition.
 *
 * <p>As text per topic, which is also the value of {@code scan.startup.specific-offsets}:
 * {@code partition:0,offset:100;partition:1,offset:200}.
 *
 * @param topics topic, partition, offset; {@code -2} stands for "from the beginning" where nothing was read yet
 */
public record Positions(SortedMap<String, SortedMap<Integer, Long>> topics) {
    /** No positions. */
    public static final Positions NONE = new Positions(Collections.emptySortedMap());

    public Positions {
        TreeMap<String, SortedMap<Integer, Long>> copy = new TreeMap<>();
        topics.forEach((topic, offsets) -> copy.put(topic, Collections.unmodifiableSortedMap(new TreeMap<>(offsets))));
        topics = Collections.unmodifiableSortedMap(copy);
    }

    public boolean isEmpty() {
        return topics.isEmpty();
    }

    /** {@code partition:0,offset:100;partition:1,offset:200} for one topic, in the order of partitions. */
    public static String asText(SortedMap<Integer, Long> offsets) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Integer, Long> entry : offsets.entrySet()) {
            if (text.length() > 0) {
                text.append(';');
            }
            text.append("partition:").append(entry.getKey()).append(",offset:").append(entry.getValue());
        }
        return text.toString();
    }

    /**
     * Reads {@link #asText} back; partitions in any order.
     *
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static SortedMap<Integer, Long> parse(String text) {
        TreeMap<Integer, Long> offsets = new TreeMap<>();
        for (String part : text.split(";", -1)) {
            String[] pair = part.trim().split(",", -1);
            if (pair.length != 2 || !pair[0].startsWith("partition:") || !pair[1].startsWith("offset:")) {
                throw new IllegalArgumentException(
                        "Not of the form partition:0,offset:1;partition:1,offset:2: " + text);
            }
            offsets.put(
                    Integer.valueOf(pair[0].substring("partition:".length())),
                    Long.valueOf(pair[1].substring("offset:".length())));
        }
        return offsets;
    }
}
