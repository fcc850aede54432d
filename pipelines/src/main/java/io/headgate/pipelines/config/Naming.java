package io.headgate.pipelines.config;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How tables are named, by type: patterns in which {@code {product}} stands for the product.
 *
 * @param patterns type to regular expression of the whole name
 */
public record Naming(Map<String, String> patterns) {
    /** {@code src_<p>_x, int_<p>_x, <p>_fct_x, <p>_dim_x, <p>_mv_x}; without a product the part falls away. */
    public static final Naming USUAL = new Naming(Map.of(
            "source", "src_({product}_)?.+",
            "intermediate", "int_({product}_)?.+",
            "fact", "({product}_)?fct_.+",
            "dimension", "({product}_)?dim_.+",
            "view", "({product}_)?mv_.+"));

    public Naming {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
    }
}
