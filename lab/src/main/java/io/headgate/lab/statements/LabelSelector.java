package io.headgate.lab.statements;

import io.headgate.lab.http.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code a=b,c!=d,e,!f}: all parts must hold. */
final class LabelSelector {
    private LabelSelector() {}

    static Predicate<Map<String, String>> parse(String text) {
        List<Predicate<Map<String, String>>> parts = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                parts.add(part(part.trim()));
            }
        }
        return labels -> parts.stream().allMatch(part -> part.test(labels));
    }

    private static Predicate<Map<String, String>> part(String part) {
        if (part.isEmpty() || part.startsWith("=") || part.contains(" ")) {
            throw ApiException.badParameter("label_selector", "'" + part + "' is no label selector such as key=value");
        }
        int differs = part.indexOf("!=");
        if (differs > 0) {
            String key = part.substring(0, differs);
            String value = part.substring(differs + 2);
            return labels -> !value.equals(labels.get(key));
        }
        int equals = part.indexOf('=');
        if (equals > 0) {
            String key = part.substring(0, equals);
            String value = part.substring(part.startsWith("==", equals) ? equals + 2 : equals + 1);
            return labels -> value.equals(labels.get(key));
        }
        return part.startsWith("!")
                ? labels -> !labels.containsKey(part.substring(1))
                : labels -> labels.containsKey(part);
    }
}
