package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/**
 * Compares text with a file under {@code src/test/resources}. With {@code -Dgolden.update=true} the file is written instead;
 * look at the difference before committing it.
 */
final class GoldenFile {
    private GoldenFile() {}

    static void assertMatches(String file, String actual) {
        Path golden = Path.of("src/test/resources/io/headgate/cli").resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Examples.write(golden.getParent(), golden.getFileName().toString(), actual);
        }
        assertThat(actual).as("golden file %s", file).isEqualTo(Examples.read(golden));
    }
}
