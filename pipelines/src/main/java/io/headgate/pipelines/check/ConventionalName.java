package io.headgate.pipelines.check;

/** The usual name of a table: {@code src_p_x}, {@code int_p_x}, {@code p_fct_x}, {@code p_dim_x}, {@code p_mv_x}. */
public final class ConventionalName {
    private ConventionalName() {}

    /**
     * The usual name.
     *
     * @param type {@code source, intermediate, fact, dimension, view}; other types have no convention
     * @param product the product, empty for none
     * @param name what the user calls it; marks that it carries already are not repeated
     */
    public static String of(String type, String product, String name) {
        return switch (type) {
            case "source" -> "src_" + marked(product, bare(name, "src", product));
            case "intermediate" -> "int_" + marked(product, bare(name, "int", product));
            case "fact" -> marked(product, "fct_" + bare(name, "fct", product));
            case "dimension" -> marked(product, "dim_" + bare(name, "dim", product));
            case "view" -> marked(product, "mv_" + bare(name, "mv", product));
            default -> name;
        };
    }

    private static String marked(String product, String rest) {
        return product.isEmpty() ? rest : product + "_" + rest;
    }

    /** The name without the mark and the product, in whichever order they stand in front. */
    private static String bare(String name, String mark, String product) {
        String rest = without(without(without(name, product), mark), product);
        return rest.isEmpty() ? name : rest;
    }

    private static String without(String name, String prefix) {
        return !prefix.isEmpty() && name.startsWith(prefix + "_") ? name.substring(prefix.length() + 1) : name;
    }
}
