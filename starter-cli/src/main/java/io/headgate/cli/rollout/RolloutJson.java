package io.headgate.cli.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;

/** Records of rollouts as JSON; times as ISO-8601. */
public final class RolloutJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private RolloutJson() {}

    /** On one line. */
    static String line(Object document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of rollouts are JSON", e);
        }
    }

    /** One document, or the text for people. */
    public static void print(Terminal terminal, OutputOption output, Object document, String text) {
        terminal.out().print(output.json() ? line(document) + "\n" : text);
    }
}
