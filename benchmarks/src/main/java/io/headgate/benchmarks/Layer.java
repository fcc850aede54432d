package io.headgate.benchmarks;

import java.util.Locale;

/** The layers of a generated project, in the order in which data flows. */
enum Layer {
    SOURCE("sources"),
    INTERMEDIATE("intermediates"),
    FACT("facts"),
    VIEW("views");

    private final String folder;

    Layer(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    String tableName(String product, String topic, int number) {
        String ending = String.format(Locale.ROOT, "%s_%02d", topic, number);
        return switch (this) {
            case SOURCE -> "src_" + product + "_" + ending;
            case INTERMEDIATE -> "int_" + product + "_" + ending;
            case FACT -> product + "_fct_" + ending;
            case VIEW -> product + "_mv_" + ending;
        };
    }
}
