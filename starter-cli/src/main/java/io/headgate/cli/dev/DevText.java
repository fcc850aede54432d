package io.headgate.cli.dev;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The stack as people and programs see it; the token is in the state file only. */
final class DevText {
    private DevText() {}

    static Map<String, Object> document(DevState state, Stack stack) {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Stack.Part> parts = stack.parts();
        boolean ready = parts.values().stream().allMatch(Stack.Part::ready);
        document.put("state", ready ? "running" : "incomplete");
        document.put("temporal", state.temporal());
        document.put("temporalUi", state.temporalUi());
        document.put("namespace", state.namespace());
        document.put("taskQueue", state.taskQueue());
        document.put("ledger", state.ledger());
        document.put("parts", parts);
        return document;
    }

    static String text(DevState state, Stack stack) {
        StringBuilder text = new StringBuilder();
        stack.parts()
                .forEach((name, part) -> text.append(String.format(
                        Locale.ROOT,
                        "%-9s %s%s%n",
                        name,
                        part.ready() ? "ready" : part.pid() == 0 ? "stopped" : "not ready",
                        part.pid() == 0 ? "" : ", pid " + part.pid())));
        text.append("temporal  ")
                .append(state.temporal())
                .append(", UI ")
                .append(state.temporalUi())
                .append('\n');
        text.append("ledger    ").append(state.ledger()).append('\n');
        return text.toString();
    }
}
