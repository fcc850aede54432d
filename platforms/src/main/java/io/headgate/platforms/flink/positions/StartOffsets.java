package io.headgate.platforms.flink.positions;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.platforms.flink.store.JobTag;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The offsets that the hints of a job's SQL name. */
final class StartOffsets {
    private static final String OFFSETS = "scan.startup.specific-offsets";

    private StartOffsets() {}

    /** By topic and partition; none for a job of somebody else. */
    static SortedMap<String, SortedMap<Integer, Long>> of(Map<String, String> parameters) {
        SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
        JobTag.read(parameters).ifPresent(tag -> new FlinkSqlReader()
                .read(tag.sql()).statements().stream()
                        .flatMap(statement -> statement.reads().stream())
                        .forEach(read -> {
                            String hint = read.hints().get(OFFSETS);
                            JobTag.SourceTopic topic =
                                    tag.topics().get(read.table().table());
                            if (hint != null && topic != null) {
                                offsets.put(topic.name(), parse(hint));
                            }
                        }));
        return offsets;
    }

    /** {@code partition:0,offset:42;partition:1,offset:300} */
    private static SortedMap<Integer, Long> parse(String text) {
        SortedMap<Integer, Long> offsets = new TreeMap<>();
        for (String pair : text.split(";", -1)) {
            String[] parts = pair.split("[,:]", -1);
            offsets.put(Integer.parseInt(parts[1]), Long.parseLong(parts[3]));
        }
        return offsets;
    }
}
