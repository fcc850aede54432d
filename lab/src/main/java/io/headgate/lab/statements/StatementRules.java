package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.json.Json;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The form of what clients send: names, labels, sizes. Each breach is a 400 that points at the member. */
final class StatementRules {
    /** Documents say 72; the schema's 100 is not what the service takes. */
    private static final int MAX_NAME = 72;

    private static final int MAX_STATEMENT = 131_072;
    private static final int MAX_PROPERTIES = 8_192;
    private static final int MAX_LABEL = 63;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final String LABEL_PREFIX = "user.confluent.io/";
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");

    private StatementRules() {}

    /** The name of a new statement. */
    static String name(ObjectNode body) {
        String name = text(body, "name", "/name");
        if (name.isEmpty()) {
            throw ApiException.badField("/name", "The statement's name is missing");
        }
        if (name.length() > MAX_NAME) {
            throw ApiException.badField(
                    "/name",
                    "The statement's name has " + name.length() + " characters; at most " + MAX_NAME + " are allowed");
        }
        if (!NAME.matcher(name).matches()) {
            throw ApiException.badField(
                    "/name",
                    "The statement's name '" + name
                            + "' must consist of lower case letters, digits, '-' and '.', and begin and end with a "
                            + "letter or digit");
        }
        return name;
    }

    /** The spec of a new statement. */
    static ObjectNode spec(ObjectNode body) {
        if (!(body.get("spec") instanceof ObjectNode spec)) {
            throw ApiException.badField("/spec", "The statement's spec is missing");
        }
        String sql = text(spec, "statement", "/spec/statement");
        if (sql.isBlank()) {
            throw ApiException.badField("/spec/statement", "The statement's SQL is missing");
        }
        if (sql.length() > MAX_STATEMENT) {
            throw ApiException.badField(
                    "/spec/statement",
                    "The statement's SQL has " + sql.length() + " characters; at most " + MAX_STATEMENT
                            + " are allowed");
        }
        properties(spec);
        text(spec, "compute_pool_id", "/spec/compute_pool_id");
        text(spec, "principal", "/spec/principal");
        JsonNode stopped = spec.path("stopped");
        if (!stopped.isMissingNode() && !stopped.isNull() && !stopped.isBoolean()) {
            throw ApiException.badField("/spec/stopped", "stopped must be true or false");
        }
        return spec;
    }

    /** The labels of {@code metadata}. */
    static Map<String, String> labels(ObjectNode body) {
        Map<String, String> labels = new TreeMap<>();
        for (Map.Entry<String, JsonNode> label :
                body.path("metadata").path("labels").properties()) {
            String key = label.getKey();
            String value = label.getValue().asText();
            String name = key.startsWith(LABEL_PREFIX) ? key.substring(LABEL_PREFIX.length()) : "";
            if (name.length() > MAX_LABEL || !LABEL.matcher(name).matches()) {
                throw ApiException.badField(
                        "/metadata/labels",
                        "The label '" + key + "' must begin with '" + LABEL_PREFIX + "' and go on with at most "
                                + MAX_LABEL + " letters, digits, '-', '_' and '.'");
            }
            if (!label.getValue().isTextual()
                    || value.length() > MAX_LABEL
                    || (!value.isEmpty() && !LABEL.matcher(value).matches())) {
                throw ApiException.badField(
                        "/metadata/labels",
                        "The value of the label '" + key + "' must be a text of at most " + MAX_LABEL
                                + " letters, digits, '-', '_' and '.'");
            }
            labels.put(key, value);
        }
        return labels;
    }

    /** What the body says of its owner, if it does, is what the path says. */
    static void owner(ObjectNode body, String member, String expected) {
        String given = text(body, member, "/" + member);
        if (!given.isEmpty() && !given.equals(expected)) {
            throw ApiException.badField(
                    "/" + member, member + " is '" + given + "' in the body and '" + expected + "' in the path");
        }
    }

    private static void properties(ObjectNode spec) {
        JsonNode properties = spec.path("properties");
        if (properties.isMissingNode() || properties.isNull()) {
            return;
        }
        if (!properties.isObject() || properties.size() > MAX_PROPERTIES) {
            throw ApiException.badField(
                    "/spec/properties", "properties must be an object of at most " + MAX_PROPERTIES + " members");
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!property.getValue().isTextual()) {
                throw ApiException.badField(
                        "/spec/properties/" + property.getKey(),
                        "The property '" + property.getKey() + "' must be a text");
            }
        }
    }

    private static String text(ObjectNode node, String member, String pointer) {
        JsonNode value = node.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw ApiException.badField(pointer, member + " must be a text");
        }
        return value.isNull() ? "" : Json.text(node, member);
    }
}
