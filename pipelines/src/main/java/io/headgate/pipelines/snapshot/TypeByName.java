package io.headgate.pipelines.snapshot;

import java.util.Locale;

/** The type of a table that lies in no layer, as its name suggests. */
final class TypeByName {
    private TypeByName() {}

    static String of(Draft draft) {
        if (draft.kind() == TableKind.VIEW) {
            return "view";
        }
        String name = "_" + draft.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("_src_") || name.startsWith("_raw_")) {
            return "source";
        }
        if (name.startsWith("_int_")) {
            return "intermediate";
        }
        if (name.contains("_fct_")) {
            return "fact";
        }
        if (name.contains("_dim_")) {
            return "dimension";
        }
        return name.contains("_mv_") ? "view" : "table";
    }
}
