package io.headgate.model.project;

import java.util.List;

/**
 * A table with the statement that fills it.
 *
 * @param parents what it reads
 * @param version a number in its SQL: another one is other SQL
 * @param extraColumns nullable columns beside the usual ones
 * @param bigAmount the amount has another type: a breaking difference
 */
public record InventedTable(
        String name,
        Form form,
        boolean append,
        List<String> parents,
        int version,
        int extraColumns,
        boolean bigAmount) {
    /** What its query is like. */
    public enum Form {
        FILTER,
        UNION_ALL,
        AGGREGATE,
        JOIN
    }

    public InventedTable {
        parents = List.copyOf(parents);
    }

    InventedTable withVersion(int other) {
        return new InventedTable(name, form, append, parents, other, extraColumns, bigAmount);
    }

    InventedTable withForm(Form other) {
        return new InventedTable(name, other, append, parents, version, extraColumns, bigAmount);
    }

    InventedTable withParents(List<String> others) {
        return new InventedTable(name, form, append, others, version, extraColumns, bigAmount);
    }

    InventedTable withExtraColumns(int count) {
        return new InventedTable(name, form, append, parents, version, count, bigAmount);
    }

    InventedTable withBigAmount(boolean big) {
        return new InventedTable(name, form, append, parents, version, extraColumns, big);
    }

    /** The DDL as the project has it. */
    public String ddl() {
        StringBuilder ddl = new StringBuilder("CREATE TABLE " + name + " (id STRING NOT NULL, amount " + amount());
        for (int column = 0; column < extraColumns; column++) {
            ddl.append(", extra").append(column).append(" STRING");
        }
        if (!append) {
            ddl.append(", PRIMARY KEY (id) NOT ENFORCED");
        }
        return ddl.append(") WITH ('changelog.mode' = '")
                .append(append ? "append" : "upsert")
                .append("')")
                .toString();
    }

    private String amount() {
        return bigAmount ? "DECIMAL(20, 2)" : "DECIMAL(10, 2)";
    }

    /** The DML as the project has it. */
    public String dml() {
        String first = parents.get(0);
        String query =
                switch (form) {
                    case FILTER -> "SELECT id, amount FROM " + first + " WHERE amount > " + version;
                    case UNION_ALL -> {
                        StringBuilder union =
                                new StringBuilder("SELECT id, amount FROM " + first + " WHERE amount > " + version);
                        parents.stream().skip(1).forEach(other -> union.append(" UNION ALL SELECT id, amount FROM ")
                                .append(other));
                        yield union.toString();
                    }
                    case AGGREGATE ->
                        "SELECT id, CAST(SUM(amount) AS " + amount() + ") AS amount FROM " + first + " WHERE amount > "
                                + version + " GROUP BY id";
                    case JOIN -> {
                        StringBuilder join = new StringBuilder("SELECT p0.id, p0.amount FROM " + first + " AS p0");
                        for (int parent = 1; parent < parents.size(); parent++) {
                            join.append(" JOIN ")
                                    .append(parents.get(parent))
                                    .append(" AS p")
                                    .append(parent)
                                    .append(" ON p0.id = p")
                                    .append(parent)
                                    .append(".id");
                        }
                        yield join + " WHERE p0.amount > " + version;
                    }
                };
        return "INSERT INTO " + name + " (id, amount) " + query;
    }

    @Override
    public String toString() {
        return name + "(" + form + (append ? " append" : " upsert") + " v" + version
                + (extraColumns > 0 ? " +" + extraColumns : "") + (bigAmount ? " big" : "") + " <- " + parents + ")";
    }
}
