package io.headgate.benchmarks;

/** A column as a DDL declares it. */
record TableColumn(String name, String type) {
    /** The key of every generated table, and what every join joins on. */
    static final TableColumn ID = new TableColumn("id", "STRING NOT NULL");
}
