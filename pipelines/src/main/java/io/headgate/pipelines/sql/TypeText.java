package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.calcite.sql.SqlAlienSystemTypeNameSpec;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlMapTypeNameSpec;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.flink.sql.parser.type.ExtendedSqlCollectionTypeNameSpec;
import org.apache.flink.sql.parser.type.ExtendedSqlRowTypeNameSpec;
import org.apache.flink.sql.parser.type.SqlTimestampLtzTypeNameSpec;

/**
 * Writes a type in the one form that Flink's catalog shows: {@code VARCHAR(2147483647)} is {@code STRING}, {@code TIMESTAMP(3)
 * WITH LOCAL TIME ZONE} is {@code TIMESTAMP_LTZ(3)}, {@code INTEGER} is {@code INT}, {@code INT ARRAY} is {@code ARRAY<INT>}.
 * Lengths and precisions that are left out get Flink's defaults; comments of fields are left out.
 */
final class TypeText {
    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final int DEFAULT_DECIMAL_PRECISION = 10;
    private static final int DEFAULT_TIMESTAMP_PRECISION = 6;

    private static final Map<Class<?>, Function<SqlTypeNameSpec, String>> FORMS = Map.of(
            SqlBasicTypeNameSpec.class, spec -> basic((SqlBasicTypeNameSpec) spec),
            SqlAlienSystemTypeNameSpec.class, spec -> basic((SqlBasicTypeNameSpec) spec),
            SqlTimestampLtzTypeNameSpec.class, spec -> basic((SqlBasicTypeNameSpec) spec),
            ExtendedSqlCollectionTypeNameSpec.class, spec -> collection((ExtendedSqlCollectionTypeNameSpec) spec),
            SqlMapTypeNameSpec.class, spec -> map((SqlMapTypeNameSpec) spec),
            ExtendedSqlRowTypeNameSpec.class, spec -> row((ExtendedSqlRowTypeNameSpec) spec));

    private TypeText() {}

    /** The type without its own nullability, with that of its parts. */
    static String of(SqlDataTypeSpec type) {
        SqlTypeNameSpec spec = type.getTypeNameSpec();
        Function<SqlTypeNameSpec, String> form = FORMS.get(spec.getClass());
        return form == null ? type.toString() : form.apply(spec);
    }

    static boolean isNullable(SqlDataTypeSpec type) {
        return !Boolean.FALSE.equals(type.getNullable());
    }

    private static String part(SqlDataTypeSpec type) {
        return of(type) + (isNullable(type) ? "" : " NOT NULL");
    }

    private static String basic(SqlBasicTypeNameSpec spec) {
        SqlTypeName type = SqlTypeName.get(spec.getTypeName().getSimple());
        SqlTypeName known = type == null ? SqlTypeName.OTHER : type;
        String written = spec.getTypeName().getSimple();
        return switch (known) {
            case INTEGER -> "INT";
            case REAL -> "FLOAT";
            case CHAR -> "CHAR(" + orDefault(spec.getPrecision(), 1) + ")";
            case VARCHAR -> bounded(spec, "VARCHAR", "STRING");
            case BINARY -> "BINARY(" + orDefault(spec.getPrecision(), 1) + ")";
            case VARBINARY -> bounded(spec, "VARBINARY", "BYTES");
            case DECIMAL ->
                "DECIMAL(" + orDefault(spec.getPrecision(), DEFAULT_DECIMAL_PRECISION) + ", "
                        + orDefault(spec.getScale(), 0) + ")";
            case TIME -> "TIME(" + orDefault(spec.getPrecision(), 0) + ")";
            case TIMESTAMP -> "TIMESTAMP" + timestampPrecision(spec);
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> "TIMESTAMP_LTZ" + timestampPrecision(spec);
            default -> written.equals("TIMESTAMP_LTZ") ? written + timestampPrecision(spec) : written;
        };
    }

    private static String bounded(SqlBasicTypeNameSpec spec, String name, String unbounded) {
        int length = orDefault(spec.getPrecision(), UNBOUNDED);
        return length == UNBOUNDED ? unbounded : name + "(" + length + ")";
    }

    private static String timestampPrecision(SqlBasicTypeNameSpec spec) {
        return "(" + orDefault(spec.getPrecision(), DEFAULT_TIMESTAMP_PRECISION) + ")";
    }

    private static int orDefault(int written, int otherwise) {
        return written < 0 ? otherwise : written;
    }

    private static String collection(ExtendedSqlCollectionTypeNameSpec spec) {
        SqlTypeNameSpec element = spec.getElementTypeName();
        SqlDataTypeSpec type = new SqlDataTypeSpec(element, element.getParserPos());
        String nullability = spec.elementNullable() ? "" : " NOT NULL";
        return spec.getCollectionTypeName() + "<" + of(type) + nullability + ">";
    }

    private static String map(SqlMapTypeNameSpec spec) {
        return "MAP<" + part(spec.getKeyType()) + ", " + part(spec.getValType()) + ">";
    }

    private static String row(ExtendedSqlRowTypeNameSpec spec) {
        List<SqlIdentifier> names = spec.getFieldNames();
        List<String> fields = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index).getSimple().replace("`", "``");
            fields.add("`" + name + "` " + part(spec.getFieldTypes().get(index)));
        }
        return "ROW<" + String.join(", ", fields) + ">";
    }
}
