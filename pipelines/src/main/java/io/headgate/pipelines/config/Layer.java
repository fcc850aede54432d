package io.headgate.pipelines.config;

import java.util.List;
import java.util.Locale;

/**
 * A layer of a project.
 *
 * @param folder the folder below the pipelines folder
 * @param type what its tables are called: {@code source}, {@code fact}, ...
 */
public record Layer(String folder, String type) {
    /** The usual layers, upstream first. */
    public static final List<Layer> USUAL = List.of(
            of("seeds"), of("sources"), of("stage"), of("intermediates"), of("dimensions"), of("facts"), of("views"));

    /** A layer whose type is its folder's name in the singular. */
    public static Layer of(String folder) {
        String name = folder.toLowerCase(Locale.ROOT);
        return new Layer(folder, name.endsWith("s") && name.length() > 1 ? name.substring(0, name.length() - 1) : name);
    }
}
