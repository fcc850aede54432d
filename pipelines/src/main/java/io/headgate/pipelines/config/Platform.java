package io.headgate.pipelines.config;

/** The platforms that an environment can lie on. */
public enum Platform {
    CONFLUENT,
    FLINK
}
