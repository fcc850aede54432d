package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.http.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the spec of the REST API into the definition that SQL would have; refuses what the lab has no counterpart for. */
final class SpecReader {
    private static final int BUCKETS = 6;

    private SpecReader() {}

    /** The definition of a new table. */
    static Definition definition(TablePath path, ObjectNode spec) {
        refuse(spec, "columns");
        refuse(spec, "watermark");
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

    private static void refuse(ObjectNode spec, String member) {
        JsonNode value = spec.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isEmpty()) {
            throw ApiException.unprocessable(
                    "/spec/" + member,
                    "The lab takes " + member + " of a materialized table only in CREATE MATERIALIZED TABLE");
        }
    }

    private static List<String> parts(ObjectNode spec) {
        List<String> parts = new ArrayList<>();
        for (JsonNode constraint : spec.path("constraints")) {
            if (!constraint.path("type").asText().equals("PRIMARY_KEY")) {
                throw ApiException.badField("/spec/constraints", "The only type of constraint is PRIMARY_KEY");
            }
            parts.add("(PRIMARY KEY (" + names(constraint.path("columns")) + ") NOT ENFORCED)");
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

    private static String names(JsonNode columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add("`" + column.asText().replace("`", "``") + "`"));
        return String.join(", ", names);
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
