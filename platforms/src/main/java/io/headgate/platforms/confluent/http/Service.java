package io.headgate.platforms.confluent.http;

/** The services of Confluent Cloud that are spoken to. */
public enum Service {
    FLINK("flink", "flink"),
    CONTROL_PLANE("control-plane", "cloud"),
    KAFKA("kafka-rest", "kafka"),
    TELEMETRY("telemetry", "cloud");

    private final String endpoint;
    private final String keys;

    Service(String endpoint, String keys) {
        this.endpoint = endpoint;
        this.keys = keys;
    }

    /** The key under {@code endpoints}. */
    public String endpoint() {
        return endpoint;
    }

    /** The key under {@code keys}. */
    public String keys() {
        return keys;
    }
}
