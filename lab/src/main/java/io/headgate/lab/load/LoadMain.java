package io.headgate.lab.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Produces at a rate, then counts in a sink; the result is one line of JSON on standard output.
 *
 * <p>Exit code 0: everything arrived exactly once. 1: something was lost or duplicated. 2: wrong use, or a topic that is not there.
 */
public final class LoadMain {
    private LoadMain() {}

    public static void main(String... arguments) throws InterruptedException {
        LoadOptions options;
        try {
            options = LoadOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(LoadOptions.USAGE);
            System.exit(2);
            return;
        }
        Set<String> missing = MissingTopics.of(options);
        if (!missing.isEmpty()) {
            missing.forEach(System.err::println);
            System.exit(2);
            return;
        }
        ObjectNode result = run(options);
        System.out.println(Json.write(result));
        System.exit(
                result.path("lost").asLong() == 0 && result.path("duplicated").asLong() == 0 ? 0 : 1);
    }

    /** Produces, waits for the sink, and says what was counted there. */
    public static ObjectNode run(LoadOptions options) {
        long start = System.nanoTime();
        RateProducer.run(options);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        ObjectNode result = Json.object()
                .put("topic", options.topic())
                .put("first", options.first())
                .put("produced", options.records())
                .put("producing_ms", millis);
        return options.sink().isEmpty() ? result : counted(result, options.sink(), SinkVerifier.run(options));
    }

    private static ObjectNode counted(ObjectNode result, String sink, KeyTally tally) {
        result.put("sink", sink)
                .put("unique", tally.unique())
                .put("lost", tally.lost())
                .put("duplicated", tally.duplicated());
        tally.firstLost().forEach(result.withArray("first_lost")::add);
        tally.firstDuplicated().forEach(result.withArray("first_duplicated")::add);
        return result;
    }
}
