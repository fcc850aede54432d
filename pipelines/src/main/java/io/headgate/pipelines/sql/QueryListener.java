package io.headgate.pipelines.sql;

import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlMatchRecognize;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSnapshot;
import org.jspecify.annotations.Nullable;

/** What {@link QueryWalker} meets on its way through a query; the order of the calls says nothing. */
interface QueryListener {
    /** What stands right of a join. */
    enum Joined {
        /** UNNEST or a table function over the left row: no join at all. */
        FUNCTION,
        /** A table {@code FOR SYSTEM_TIME AS OF}. */
        SNAPSHOT,
        TABLE
    }

    default void select(SqlSelect select) {}

    /** A name that is read as a table: neither a WITH name nor a function. */
    default void table(
            SqlIdentifier name,
            @Nullable SqlNodeList hints,
            @Nullable SqlSnapshot snapshot,
            @Nullable SqlSelect select,
            Scope scope) {}

    default void join(SqlJoin join, Joined joined, @Nullable SqlSelect select, Scope scope) {}

    default void setOperation(SqlCall operation) {}

    /** ORDER BY, LIMIT, OFFSET or FETCH; {@code outermost} when it orders the statement's own result. */
    default void orderBy(SqlOrderBy order, boolean outermost) {}

    /** A query where a value is expected. */
    default void subquery(SqlNode query, String form, boolean readsTable) {}

    default void matchRecognize(SqlMatchRecognize match) {}

    default void pivot(SqlNode pivot) {}

    /** A table argument of a function that is partitioned or ordered. */
    default void partitionedArgument(SqlCall function, SqlCall argument) {}

    /** A call in an expression of {@code select}. */
    default void call(SqlCall call, @Nullable SqlSelect select, boolean insideOver) {}
}
