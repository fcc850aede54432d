package io.headgate.benchmarks;

import java.util.List;

/**
 * One table of a generated project.
 *
 * @param reads the tables that its query reads, raw topics included, each once
 * @param upsert whether rows of the same key replace each other; an append table otherwise
 */
record GeneratedTable(
        String name, String product, Layer layer, List<String> reads, boolean upsert, GeneratedQuery query) {
    GeneratedTable {
        reads = List.copyOf(reads);
    }

    /** The raw topic that a source of this name reads. */
    static String rawTopic(String source) {
        return "raw_" + source.substring("src_".length());
    }

    String folder() {
        return layer.folder() + "/" + product + "/" + name + "/sql-scripts/";
    }
}
