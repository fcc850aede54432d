package io.headgate.lab.engine;

/**
 * One column of a table.
 *
 * @param name its name
 * @param type full SQL type without nullability, such as {@code VARCHAR(2147483647)} or {@code ROW<`a` INT>}
 * @param nullable may be NULL
 * @param expression expression of a computed column, empty for others
 * @param metadata true for a metadata column
 * @param metadataKey key of the metadata, empty when it is the column's name or there is none
 * @param persisted false for computed and virtual metadata columns
 * @param hidden true for the system column {@code $rowtime}
 * @param comment empty for none
 */
public record ColumnInfo(
        String name,
        String type,
        boolean nullable,
        String expression,
        boolean metadata,
        String metadataKey,
        boolean persisted,
        boolean hidden,
        String comment) {
    /** An ordinary column. */
    public static ColumnInfo physical(String name, String type, boolean nullable, String comment) {
        return new ColumnInfo(name, type, nullable, "", false, "", true, false, comment);
    }
}
