package io.headgate.pipelines.sql;

import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Reads the {@code OPTIONS} hint of a table. */
final class HintReader {
    private HintReader() {}

    static Map<String, String> options(@Nullable SqlNodeList hints) {
        Map<String, String> options = new TreeMap<>();
        if (hints == null) {
            return options;
        }
        for (SqlNode node : hints) {
            SqlHint hint = (SqlHint) node;
            if (hint.getName().equalsIgnoreCase("OPTIONS")
                    && hint.getOptionFormat() == SqlHint.HintOptionFormat.KV_LIST) {
                options.putAll(hint.getOptionKVPairs());
            }
        }
        return options;
    }
}
