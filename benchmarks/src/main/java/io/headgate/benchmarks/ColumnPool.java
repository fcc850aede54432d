package io.headgate.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The columns that raw topics are made of. */
final class ColumnPool {
    private static final List<TableColumn> POOL = List.of(
            new TableColumn("owner", "STRING"),
            new TableColumn("status", "STRING"),
            new TableColumn("region", "STRING"),
            new TableColumn("channel", "STRING"),
            new TableColumn("category", "STRING"),
            new TableColumn("currency", "STRING"),
            new TableColumn("quantity", "INT"),
            new TableColumn("priority", "INT"),
            new TableColumn("sequence_number", "BIGINT"),
            new TableColumn("amount", "DECIMAL(10, 2)"),
            new TableColumn("discount", "DECIMAL(10, 2)"),
            new TableColumn("is_active", "BOOLEAN"),
            new TableColumn("created_at", "TIMESTAMP(3)"),
            new TableColumn("changed_at", "TIMESTAMP(3)"));

    private ColumnPool() {}

    /** The key and some columns of the pool, in the order of the pool. */
    static List<TableColumn> draw(Random random) {
        List<TableColumn> columns = new ArrayList<>();
        columns.add(TableColumn.ID);
        int wanted = 4 + random.nextInt(5);
        for (int i = 0; i < POOL.size(); i++) {
            int missing = wanted - (columns.size() - 1);
            if (random.nextInt(POOL.size() - i) < missing) {
                columns.add(POOL.get(i));
            }
        }
        return columns;
    }
}
