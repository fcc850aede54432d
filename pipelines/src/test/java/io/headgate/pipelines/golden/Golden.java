package io.headgate.pipelines.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with a file of the test's package under {@code src/test/resources}.
 *
 * <p>With {@code -Dgolden.update=true} the file is written instead; look at the difference before committing it.
 */
public final class Golden {
    private Golden() {}

    public static void assertMatches(Class<?> test, String file, String actual) {
        if (Boolean.getBoolean("golden.update")) {
            update(test, file, actual);
        }
        assertThat(actual).as("golden file %s", file).isEqualTo(read(test, file));
    }

    private static String read(Class<?> test, String file) {
        try (InputStream stream = test.getResourceAsStream(file)) {
            assertThat(stream)
                    .as("golden file %s (write it with -Dgolden.update=true)", file)
                    .isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void update(Class<?> test, String file, String actual) {
        Path folder = Path.of(test.getPackageName().replace('.', '/'));
        try {
            for (String root : new String[] {"src/test/resources", "target/test-classes"}) {
                Path path = Path.of(root).resolve(folder).resolve(file);
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
