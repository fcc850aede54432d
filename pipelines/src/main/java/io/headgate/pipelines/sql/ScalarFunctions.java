package io.headgate.pipelines.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions that Flink brings along and that give one value per row; any other may be a user's aggregate. */
final class ScalarFunctions {
    private static final Set<String> BUILT_IN = read("scalar-functions.txt");

    private ScalarFunctions() {}

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> read(String resource) {
        try (InputStream stream = ScalarFunctions.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
