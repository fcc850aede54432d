package io.headgate.lab.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to produce and where to look for it.
 *
 * @param bootstrap {@code host:port} of the broker
 * @param topic where to write
 * @param sink where the records are expected; empty to produce only
 * @param rate records per second
 * @param seconds how long
 * @param key name of the field that numbers the records
 * @param sinkKey name of that field in the sink
 * @param fields further fields of every record
 * @param first number of the first record
 * @param settle how long to wait for the sink after the last new record
 */
public record LoadOptions(
        String bootstrap,
        String topic,
        String sink,
        int rate,
        int seconds,
        String key,
        String sinkKey,
        ObjectNode fields,
        long first,
        Duration settle) {
    static final String USAGE =
            "usage: load --bootstrap HOST:PORT --topic TOPIC [--sink TOPIC] [--rate 100] [--seconds 10]"
                    + " [--key id] [--sink-key KEY] [--value JSON] [--first N] [--settle SECONDS]";

    public LoadOptions {
        if (rate < 1 || seconds < 0 || (long) rate * seconds > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "rate and seconds must be positive, and their product a number of records");
        }
    }

    int records() {
        return rate * seconds;
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static LoadOptions parse(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("not an option with a value: " + arguments[i]);
            }
            given.put(arguments[i].substring(2), arguments[i + 1]);
        }
        String key = take(given, "key", "id");
        LoadOptions options = new LoadOptions(
                required(given, "bootstrap"),
                required(given, "topic"),
                take(given, "sink", ""),
                number(given, "rate", 100),
                number(given, "seconds", 10),
                key,
                take(given, "sink-key", key),
                object(take(given, "value", "{}")),
                // Different in every run, so that runs into the same topics do not count each other's records.
                longNumber(given, "first", System.currentTimeMillis() * 1000),
                Duration.ofSeconds(number(given, "settle", 15)));
        if (!given.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown option: --" + given.keySet().iterator().next());
        }
        return options;
    }

    private static String take(Map<String, String> given, String name, String otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : value;
    }

    private static String required(Map<String, String> given, String name) {
        String value = take(given, name, "");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("missing: --" + name);
        }
        return value;
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        return (int) longNumber(given, name, otherwise);
    }

    private static long longNumber(Map<String, String> given, String name, long otherwise) {
        String text = take(given, name, String.valueOf(otherwise));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " is not a number: " + text, e);
        }
    }

    private static ObjectNode object(String text) {
        try {
            if (Json.read(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("--value is not JSON: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("--value is not a JSON object: " + text);
    }
}
