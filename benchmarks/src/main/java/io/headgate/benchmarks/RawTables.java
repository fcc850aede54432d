package io.headgate.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The DDL of the raw topics that the sources of a generated project read; the project itself only names them. */
public final class RawTables {
    private RawTables() {}

    /** DDL by topic, in the order of the sources. */
    public static Map<String, String> of(ProjectShape shape) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (GeneratedTable table : ProjectDrawing.draw(shape)) {
            if (table.layer() == Layer.SOURCE) {
                String raw = table.reads().get(0);
                tables.put(
                        raw,
                        Definition.of(new GeneratedTable(
                                raw, table.product(), table.layer(), table.reads(), false, table.query())));
            }
        }
        return tables;
    }
}
