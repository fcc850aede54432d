package io.headgate.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.latency.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a rule:
 *
 * <pre>{@code
 * {"kind":"answer","status":500,"method":"POST","path":"/statements$","statement":"-dml-","sql":"INSERT","after":1,"times":2}
 * {"kind":"gate","at":"after","method":"PATCH"}
 * {"kind":"fail-running","statement":"orders","delay":"1s","detail":"java.lang.RuntimeException: poison"}
 * }</pre>
 */
final class FaultJson {
    private static final List<String> MEMBERS = List.of(
            "kind",
            "id",
            "surface",
            "method",
            "path",
            "statement",
            "sql",
            "after",
            "times",
            "status",
            "code",
            "detail",
            "retryAfter",
            "delay",
            "at",
            "patience");
    private static final int DEFAULT_STATUS = 500;

    private FaultJson() {}

    static FaultRule read(ObjectNode node, String id) {
        TreeSet<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        MEMBERS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw ApiException.badField("/" + unknown.first(), "Unknown member " + unknown.first());
        }
        FaultKind kind = FaultKind.of(text(node, "kind", ""))
                .orElseThrow(() -> ApiException.badField("/kind", "kind must be one of " + FaultKind.labels()));
        int status = number(node, "status", DEFAULT_STATUS);
        if (status < 400 || status > 599) {
            throw ApiException.badField("/status", "status must be between 400 and 599");
        }
        String at = text(node, "at", "before");
        if (!at.equals("before") && !at.equals("after")) {
            throw ApiException.badField("/at", "at must be before or after");
        }
        return new FaultRule(
                text(node, "id", id),
                kind,
                surface(node),
                text(node, "method", "").toUpperCase(Locale.ROOT),
                pattern(node, "path"),
                pattern(node, "statement"),
                pattern(node, "sql"),
                number(node, "after", 0),
                number(node, "times", Integer.MAX_VALUE),
                status,
                text(node, "code", code(status)),
                text(node, "detail", "Injected by fault " + text(node, "id", id)),
                number(node, "retryAfter", status == 429 ? 1 : -1),
                duration(node, "delay", Duration.ZERO),
                at.equals("after"),
                duration(node, "patience", Duration.ofMinutes(10)));
    }

    private static String surface(ObjectNode node) {
        String surface = text(node, "surface", "");
        if (!surface.isEmpty() && !Interference.SURFACES.contains(surface)) {
            throw ApiException.badField(
                    "/surface", "surface must be one of " + String.join(", ", Interference.SURFACES));
        }
        return surface;
    }

    private static String code(int status) {
        return switch (status) {
            case 401 -> "user_unauthenticated";
            case 403 -> "user_unauthorized";
            case 404 -> "resource_not_found";
            case 409 -> "resource_conflict";
            case 429 -> "rate_limit_exceeded";
            default -> "injected_fault";
        };
    }

    private static String text(ObjectNode node, String member, String otherwise) {
        JsonNode value = node.get(member);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isTextual()) {
            throw ApiException.badField("/" + member, member + " must be a text");
        }
        return value.asText();
    }

    private static int number(ObjectNode node, String member, int otherwise) {
        JsonNode value = node.get(member);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || value.asInt() < 0) {
            throw ApiException.badField("/" + member, member + " must be a whole number, not negative");
        }
        return value.asInt();
    }

    private static Pattern pattern(ObjectNode node, String member) {
        try {
            return Pattern.compile(text(node, member, ""));
        } catch (PatternSyntaxException e) {
            throw ApiException.badField("/" + member, member + " is no regular expression: " + e.getDescription());
        }
    }

    private static Duration duration(ObjectNode node, String member, Duration otherwise) {
        String text = text(node, member, "");
        try {
            return text.isEmpty() ? otherwise : Durations.parse(text);
        } catch (IllegalArgumentException e) {
            throw ApiException.badField("/" + member, member + " must be a duration such as 500ms or 8s");
        }
    }
}
