package io.headgate.lab.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.headgate.lab.engine.ResultRow;
import io.headgate.lab.engine.RowChange;
import io.headgate.lab.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.MultisetType;
import org.apache.flink.table.types.logical.utils.LogicalTypeChecks;
import org.apache.flink.types.RowKind;
import org.jspecify.annotations.Nullable;

/** Turns Flink's rows into the cells of the results interface: texts, nulls, and arrays of them. */
final class RowCells {
    private final List<RowData.FieldGetter> getters = new ArrayList<>();
    private final List<LogicalType> types;

    RowCells(ResolvedSchema schema) {
        this.types = schema.getColumns().stream()
                .map(column -> column.getDataType().getLogicalType())
                .toList();
        for (int column = 0; column < types.size(); column++) {
            getters.add(RowData.createFieldGetter(types.get(column), column));
        }
    }

    ResultRow row(RowData row) {
        ArrayNode cells = Json.array();
        for (int column = 0; column < types.size(); column++) {
            cells.add(cell(getters.get(column).getFieldOrNull(row), types.get(column)));
        }
        return new ResultRow(change(row.getRowKind()), cells);
    }

    private static RowChange change(RowKind kind) {
        return switch (kind) {
            case INSERT -> RowChange.INSERT;
            case UPDATE_BEFORE -> RowChange.UPDATE_BEFORE;
            case UPDATE_AFTER -> RowChange.UPDATE_AFTER;
            case DELETE -> RowChange.DELETE;
        };
    }

    private static JsonNode cell(@Nullable Object value, LogicalType type) {
        if (value == null) {
            return NullNode.getInstance();
        }
        return switch (type.getTypeRoot()) {
            case BOOLEAN -> TextNode.valueOf(value.toString().toUpperCase(Locale.ROOT));
            case DATE -> TextNode.valueOf(LocalDate.ofEpochDay((int) value).toString());
            case TIME_WITHOUT_TIME_ZONE -> TextNode.valueOf(time((int) value, LogicalTypeChecks.getPrecision(type)));
            case TIMESTAMP_WITHOUT_TIME_ZONE ->
                TextNode.valueOf(
                        timestamp(((TimestampData) value).toLocalDateTime(), LogicalTypeChecks.getPrecision(type)));
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
                TextNode.valueOf(timestamp(
                        LocalDateTime.ofInstant(((TimestampData) value).toInstant(), ZoneOffset.UTC),
                        LogicalTypeChecks.getPrecision(type)));
            case INTERVAL_DAY_TIME -> TextNode.valueOf(days((long) value));
            case INTERVAL_YEAR_MONTH -> TextNode.valueOf(months((int) value));
            case BINARY, VARBINARY -> TextNode.valueOf("x'" + HexFormat.of().formatHex((byte[]) value) + "'");
            case ARRAY -> array((ArrayData) value, ((ArrayType) type).getElementType());
            case MAP -> map((MapData) value, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
            case MULTISET ->
                map(
                        (MapData) value,
                        ((MultisetType) type).getElementType(),
                        new org.apache.flink.table.types.logical.IntType(false));
            case ROW, STRUCTURED_TYPE -> nested((RowData) value, type);
            default -> TextNode.valueOf(value.toString());
        };
    }

    private static String time(int millisOfDay, int precision) {
        LocalTime time = LocalTime.ofNanoOfDay(millisOfDay * 1_000_000L);
        return time.format(DateTimeFormatter.ofPattern("HH:mm:ss" + fraction(Math.min(precision, 3)), Locale.ROOT));
    }

    private static String timestamp(LocalDateTime time, int precision) {
        return time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss" + fraction(precision), Locale.ROOT));
    }

    /** {@code +1 02:03:04.500}. */
    private static String days(long millis) {
        Duration length = Duration.ofMillis(Math.abs(millis));
        return String.format(
                Locale.ROOT,
                "%s%d %02d:%02d:%02d.%03d",
                sign(millis),
                length.toDaysPart(),
                length.toHoursPart(),
                length.toMinutesPart(),
                length.toSecondsPart(),
                length.toMillisPart());
    }

    /** {@code +1-06}, a year and a half. */
    private static String months(int months) {
        return String.format(Locale.ROOT, "%s%d-%02d", sign(months), Math.abs(months) / 12, Math.abs(months) % 12);
    }

    private static String sign(long number) {
        return number < 0 ? "-" : "+";
    }

    private static String fraction(int digits) {
        return digits == 0 ? "" : "." + "S".repeat(digits);
    }

    private static ArrayNode array(ArrayData array, LogicalType element) {
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(element);
        ArrayNode cells = Json.array();
        for (int index = 0; index < array.size(); index++) {
            cells.add(cell(getter.getElementOrNull(array, index), element));
        }
        return cells;
    }

    private static ArrayNode map(MapData map, LogicalType key, LogicalType value) {
        ArrayNode keys = array(map.keyArray(), key);
        ArrayNode values = array(map.valueArray(), value);
        ArrayNode entries = Json.array();
        for (int index = 0; index < keys.size(); index++) {
            entries.add(Json.array().add(keys.get(index)).add(values.get(index)));
        }
        return entries;
    }

    private static ArrayNode nested(RowData row, LogicalType type) {
        List<LogicalType> fields = type.getChildren();
        ArrayNode cells = Json.array();
        for (int index = 0; index < fields.size(); index++) {
            Object field = RowData.createFieldGetter(fields.get(index), index).getFieldOrNull(row);
            cells.add(cell(field, fields.get(index)));
        }
        return cells;
    }
}
