package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DayTimeIntervalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.YearMonthIntervalType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.table.types.logical.utils.LogicalTypeParser;

/**
 * Flink's types as {@code traits.schema} has them: {@code {"type":"VARCHAR","nullable":true,"length":2147483647}}.
 */
final class TypeJson {
    private TypeJson() {}

    /** @param serialized as {@code LogicalType.asSerializableString} writes it */
    static ObjectNode of(String serialized) {
        return of(LogicalTypeParser.parse(serialized, TypeJson.class.getClassLoader()));
    }

    private static ObjectNode of(LogicalType type) {
        LogicalTypeRoot root = type.getTypeRoot();
        ObjectNode node = Json.object().put("type", name(root)).put("nullable", type.isNullable());
        switch (root) {
            case CHAR, VARCHAR, BINARY, VARBINARY -> node.put("length", LogicalTypeChecks.getLength(type));
            case DECIMAL ->
                node.put("precision", LogicalTypeChecks.getPrecision(type))
                        .put("scale", LogicalTypeChecks.getScale(type));
            case TIME_WITHOUT_TIME_ZONE,
                    TIMESTAMP_WITHOUT_TIME_ZONE,
                    TIMESTAMP_WITH_TIME_ZONE,
                    TIMESTAMP_WITH_LOCAL_TIME_ZONE -> node.put("precision", LogicalTypeChecks.getPrecision(type));
            case INTERVAL_YEAR_MONTH -> {
                YearMonthIntervalType interval = (YearMonthIntervalType) type;
                node.put("resolution", interval.getResolution().name()).put("precision", interval.getYearPrecision());
            }
            case INTERVAL_DAY_TIME -> {
                DayTimeIntervalType interval = (DayTimeIntervalType) type;
                node.put("resolution", interval.getResolution().name())
                        .put("precision", interval.getDayPrecision())
                        .put("fractional_precision", interval.getFractionalPrecision());
            }
            case ARRAY -> node.set("element_type", of(((ArrayType) type).getElementType()));
            case MULTISET -> node.set("element_type", of(((MultisetType) type).getElementType()));
            case MAP -> {
                node.set("key_type", of(((MapType) type).getKeyType()));
                node.set("value_type", of(((MapType) type).getValueType()));
            }
            case ROW -> fields(node.putArray("fields"), (RowType) type);
            default -> {
                // The other types have no parameters.
            }
        }
        return node;
    }

    private static void fields(ArrayNode fields, RowType row) {
        for (RowType.RowField field : row.getFields()) {
            ObjectNode node = fields.addObject().put("name", field.getName());
            node.set("field_type", of(field.getType()));
            field.getDescription().ifPresent(text -> node.put("description", text));
        }
    }

    private static String name(LogicalTypeRoot root) {
        return root.name();
    }
}
