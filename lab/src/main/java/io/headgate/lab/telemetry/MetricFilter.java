package io.headgate.lab.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** {@code {"op":"AND","filters":[{"field":"resource.kafka.id","op":"EQ","value":"lkc-1"}]}}. */
final class MetricFilter {
    private MetricFilter() {}

    static Predicate<Map<String, String>> parse(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return row -> true;
        }
        String op = Json.text(node, "op").toUpperCase(Locale.ROOT);
        String field = Json.text(node, "field");
        JsonNode value = node.path("value");
        return switch (op) {
            case "EQ" -> row -> value.asText().equals(row.get(field));
            case "IN" -> {
                List<String> wanted = new ArrayList<>();
                value.forEach(item -> wanted.add(item.asText()));
                yield row -> wanted.contains(row.getOrDefault(field, ""));
            }
            case "NOT" -> parse(node.path("filter")).negate();
            case "AND" -> {
                List<Predicate<Map<String, String>>> parts = parts(node);
                yield row -> parts.stream().allMatch(part -> part.test(row));
            }
            case "OR" -> {
                List<Predicate<Map<String, String>>> parts = parts(node);
                yield row -> parts.stream().anyMatch(part -> part.test(row));
            }
            default -> throw ApiException.badField("/filter/op", "op must be EQ, IN, NOT, AND or OR, not '" + op + "'");
        };
    }

    private static List<Predicate<Map<String, String>>> parts(JsonNode node) {
        List<Predicate<Map<String, String>>> parts = new ArrayList<>();
        node.path("filters").forEach(filter -> parts.add(parse(filter)));
        return parts;
    }
}
