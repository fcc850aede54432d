package io.headgate.benchmarks.rollout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command {@code headgate}, run in a project's folder. */
record Command(String headgate, Path project) {
    /** Runs it and gives what it printed; its messages go to this program's own. */
    String run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(headgate));
        line.addAll(List.of(words));
        return output(line);
    }

    /** Runs any program there. */
    String output(List<String> line) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line)
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", line) + " ended with " + process.exitValue() + ": " + output);
        }
        return output;
    }
}
