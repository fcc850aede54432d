package io.headgate.pipelines.snapshot;

import java.util.Locale;
import java.util.Map;

/** Whether a source ends by itself, as its options say. */
final class BoundedRule {
    private BoundedRule() {}

    static boolean bounded(Map<String, String> options, Map<String, String> hints) {
        String mode = hints.getOrDefault("scan.bounded.mode", options.getOrDefault("scan.bounded.mode", "unbounded"));
        if (!mode.toLowerCase(Locale.ROOT).equals("unbounded")) {
            return true;
        }
        return switch (options.getOrDefault("connector", "")) {
            case "filesystem" -> !options.containsKey("source.monitor-interval");
            case "datagen", "faker" -> options.containsKey("number-of-rows");
            default -> false;
        };
    }
}
