package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the spec of the REST API into the definition that SQL would have. */
final class SpecReader {
    private static final int BUCKETS = 6;

    private SpecReader() {}

    /** The definition of a new table. */
    static Definition definition(TablePath path, ObjectNode spec) {
        String head = String.join("\n", parts(spec)).strip();
        return new Definition(path, false, head, StartMode.DEFAULT, query(spec));
    }

    static String query(ObjectNode spec) {
        String query = spec.path("query").asText("").strip();
        if (query.isEmpty() || !spec.path("query").isTextual()) {
            throw ApiException.badField("/spec/query", "The query of the materialized table is missing");
        }
        return query;
    }

    private static List<String> parts(ObjectNode spec) {
        List<String> parts = new ArrayList<>();
        List<String> schema = schema(spec);
        if (!schema.isEmpty()) {
            parts.add("(" + String.join(", ", schema) + ")");
        }
        JsonNode distribution = spec.path("distribution");
        if (distribution.isObject()) {
            int buckets = distribution.path("bucket_count").asInt(BUCKETS);
            boolean keyed = !distribution.path("keys").isEmpty();
            parts.add("DISTRIBUTED " + (keyed ? "BY HASH(" + names(distribution.path("keys")) + ") " : "") + "INTO "
                    + buckets + " BUCKETS");
        }
        List<String> options = new ArrayList<>();
        for (Map.Entry<String, JsonNode> option : spec.path("table_options").properties()) {
            options.add(
                    literal(option.getKey()) + " = " + literal(option.getValue().asText()));
        }
        if (!options.isEmpty()) {
            parts.add("WITH (" + String.join(", ", options) + ")");
        }
        return parts;
    }

    /** What stands in the parentheses behind the table's name. */
    private static List<String> schema(ObjectNode spec) {
        List<String> schema = new ArrayList<>();
        int index = 0;
        for (JsonNode column : spec.path("columns")) {
            schema.add(column(column, "/spec/columns/" + index));
            index++;
        }
        JsonNode watermark = spec.path("watermark");
        if (!watermark.isEmpty()) {
            schema.add("WATERMARK FOR " + name(required(watermark, "column", "/spec/watermark")) + " AS "
                    + required(watermark, "expression", "/spec/watermark"));
        }
        for (JsonNode constraint : spec.path("constraints")) {
            if (!constraint.path("type").asText().equals("PRIMARY_KEY")) {
                throw ApiException.badField("/spec/constraints", "The only type of constraint is PRIMARY_KEY");
            }
            schema.add("PRIMARY KEY (" + names(constraint.path("columns")) + ") NOT ENFORCED");
        }
        return schema;
    }

    /** A physical column, one with metadata of the record, or one that is computed. */
    private static String column(JsonNode column, String pointer) {
        String name = name(required(column, "name", pointer));
        String comment =
                column.path("comment").asText("").isEmpty() ? "" : " COMMENT " + literal(Json.text(column, "comment"));
        if (column.hasNonNull("expression")) {
            return name + " AS " + required(column, "expression", pointer) + comment;
        }
        String type = required(column, "type", pointer);
        boolean metadata =
                column.hasNonNull("metadata_key") || Json.text(column, "kind").equalsIgnoreCase("Metadata");
        if (!metadata) {
            return name + " " + type + comment;
        }
        String key = Json.text(column, "metadata_key");
        return name + " " + type + " METADATA" + (key.isEmpty() ? "" : " FROM " + literal(key))
                + (column.path("virtual").asBoolean(false) ? " VIRTUAL" : "") + comment;
    }

    private static String required(JsonNode node, String member, String pointer) {
        String text = node.path(member).isTextual() ? Json.text(node, member).strip() : "";
        if (text.isEmpty()) {
            throw ApiException.badField(pointer + "/" + member, member + " is missing, or no text");
        }
        return text;
    }

    private static String name(String column) {
        return "`" + column.replace("`", "``") + "`";
    }

    private static String names(JsonNode columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(name(column.asText())));
        return String.join(", ", names);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
