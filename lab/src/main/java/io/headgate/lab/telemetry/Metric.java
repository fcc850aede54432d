package io.headgate.lab.telemetry;

import java.util.Arrays;
import java.util.Optional;

/** The metrics there are. */
enum Metric {
    PENDING_RECORDS("io.confluent.flink/pending_records", "Records that wait in the sources of a statement", "flink"),
    RECORDS_IN("io.confluent.flink/num_records_in", "Records that a statement has read", "flink"),
    RECORDS_OUT("io.confluent.flink/num_records_out", "Records that a statement has written", "flink"),
    RETAINED_BYTES("io.confluent.kafka.server/retained_bytes", "Bytes kept of a topic", "kafka");

    private final String path;
    private final String description;
    private final String area;

    Metric(String path, String description, String area) {
        this.path = path;
        this.description = description;
        this.area = area;
    }

    static Optional<Metric> of(String path) {
        return Arrays.stream(values())
                .filter(metric -> metric.path.equals(path))
                .findFirst();
    }

    String path() {
        return path;
    }

    String description() {
        return description;
    }

    boolean isFlink() {
        return area.equals("flink");
    }
}
