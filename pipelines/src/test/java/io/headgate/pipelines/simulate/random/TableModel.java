package io.headgate.pipelines.simulate.random;

import java.util.List;

/**
 * An invented table, from which its SQL is written.
 *
 * @param parents tables, views and external tables that it reads
 * @param version a number in its WHERE clause: another one is other SQL
 * @param extraColumns nullable columns beside the usual ones
 * @param bigAmount the amount has another type: a breaking difference
 * @param option the value of an option, empty for none
 * @param property the value of a property beside the SQL, empty for none
 * @param setWith another table that its statement set writes too, empty for none
 */
record TableModel(
        String name,
        String layer,
        String product,
        Form form,
        Query query,
        boolean append,
        List<String> parents,
        int version,
        int extraColumns,
        boolean bigAmount,
        String option,
        String property,
        String setWith) {
    /** What makes it. */
    enum Form {
        INSERT,
        TWO_INSERTS,
        STATEMENT_SET,
        CREATE_AS,
        VIEW,
        /** Rows in the SQL. */
        VALUES,
        /** No statement: fed from outside, or by another table's statement set. */
        NO_DML
    }

    /** What its query is like. */
    enum Query {
        FILTER,
        STAR,
        UNION_ALL,
        JOIN,
        AGGREGATE,
        WINDOW
    }

    TableModel {
        parents = List.copyOf(parents);
    }

    TableModel version(int other) {
        return copy(query, append, parents, other, extraColumns, bigAmount, option, property);
    }

    TableModel query(Query other) {
        return copy(other, append, parents, version, extraColumns, bigAmount, option, property);
    }

    TableModel append(boolean other) {
        return copy(query, other, parents, version, extraColumns, bigAmount, option, property);
    }

    TableModel parents(List<String> others) {
        return copy(query, append, others, version, extraColumns, bigAmount, option, property);
    }

    TableModel extraColumns(int other) {
        return copy(query, append, parents, version, other, bigAmount, option, property);
    }

    TableModel bigAmount(boolean other) {
        return copy(query, append, parents, version, extraColumns, other, option, property);
    }

    TableModel option(String other) {
        return copy(query, append, parents, version, extraColumns, bigAmount, other, property);
    }

    TableModel property(String other) {
        return copy(query, append, parents, version, extraColumns, bigAmount, option, other);
    }

    private TableModel copy(
            Query otherQuery,
            boolean otherAppend,
            List<String> otherParents,
            int otherVersion,
            int columns,
            boolean big,
            String otherOption,
            String otherProperty) {
        return new TableModel(
                name,
                layer,
                product,
                form,
                otherQuery,
                otherAppend,
                otherParents,
                otherVersion,
                columns,
                big,
                otherOption,
                otherProperty,
                setWith);
    }

    @Override
    public String toString() {
        return name + "(" + form + " " + query + (append ? " append" : " upsert") + " v" + version
                + (extraColumns > 0 ? " +" + extraColumns : "") + (bigAmount ? " big" : "")
                + (option.isEmpty() ? "" : " option=" + option) + (property.isEmpty() ? "" : " property=" + property)
                + (setWith.isEmpty() ? "" : " with " + setWith) + " of " + product + ") <- " + parents;
    }
}
