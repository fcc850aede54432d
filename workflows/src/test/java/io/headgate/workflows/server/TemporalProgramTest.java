package io.headgate.workflows.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalProgramTest {
    @TempDir
    Path folder;

    private Path program(String place) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void theVariableComesFirstThenThePathThenTheCache() throws IOException {
        Path cached = program(".cache/headgate/temporal/temporal");
        assertThat(TemporalProgram.find(Map.of(), folder)).contains(cached);

        Path onPath = program("bin/temporal");
        Map<String, String> path = Map.of("PATH", onPath.getParent().toString());
        assertThat(TemporalProgram.find(path, folder)).contains(onPath);

        Path named = program("own/temporal-1.5");
        assertThat(TemporalProgram.find(Map.of(TemporalProgram.VARIABLE, named.toString()), folder))
                .contains(named);
    }

    @Test
    void aVariableThatNamesNothingFindsNothing() throws IOException {
        program(".cache/headgate/temporal/temporal");

        assertThat(TemporalProgram.find(Map.of(TemporalProgram.VARIABLE, "/nowhere/temporal"), folder))
                .isEmpty();
    }
}
