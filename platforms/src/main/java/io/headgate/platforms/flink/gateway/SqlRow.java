package io.headgate.platforms.flink.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as the gateway gives it.
 *
 * @param change {@code +I}, {@code -U}, {@code +U} or {@code -D}
 * @param fields as text, null for NULL; nested values as JSON
 */
public record SqlRow(String change, List<@Nullable String> fields) {
    public SqlRow {
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    static SqlRow of(JsonNode row) {
        List<@Nullable String> fields = new ArrayList<>();
        for (JsonNode field : row.path("fields")) {
            fields.add(field.isNull() ? null : field.isValueNode() ? field.asText() : field.toString());
        }
        return new SqlRow(change(row.path("kind").asText()), fields);
    }

    private static String change(String kind) {
        return switch (kind) {
            case "UPDATE_BEFORE" -> "-U";
            case "UPDATE_AFTER" -> "+U";
            case "DELETE" -> "-D";
            default -> "+I";
        };
    }

    /** The first field, empty for NULL. */
    public String first() {
        String value = fields.isEmpty() ? null : fields.get(0);
        return value == null ? "" : value;
    }
}
