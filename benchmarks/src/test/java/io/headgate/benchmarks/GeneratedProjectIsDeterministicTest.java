package io.headgate.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedProjectIsDeterministicTest {
    /** Figures of different days compare only if the projects were the same: a change of the generator shows here. */
    private static final String DIGEST = "31c07a63799c20bbaf5a35e5cdbc1b7f837545bccf4445e5f49fdc302f1098c7";

    @TempDir
    Path folder;

    @Test
    void theSameShapeGivesTheSameBytes() throws IOException {
        assertThat(generated("first", 7)).isEqualTo(generated("second", 7));
    }

    @Test
    void anotherSeedGivesAnotherProject() throws IOException {
        assertThat(generated("first", 7)).isNotEqualTo(generated("second", 8));
    }

    @Test
    void theBytesAreThoseThatOlderFiguresWereMeasuredOn() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        generated("project", 1)
                .forEach((path, text) -> digest.update((path + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
    }

    private SortedMap<String, String> generated(String name, long seed) throws IOException {
        Path project = folder.resolve(name);
        ProjectGenerator.write(new ProjectShape(100, seed), project);
        return GeneratedFiles.of(project);
    }
}
