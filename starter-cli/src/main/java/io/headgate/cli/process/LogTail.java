package io.headgate.cli.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The end of a log. */
public final class LogTail {
    private LogTail() {}

    /** The last lines of a file. */
    public static List<String> of(Path log, int lines) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        if (!Files.isRegularFile(log)) {
            return List.of();
        }
        try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last.add(line);
                if (last.size() > lines) {
                    last.remove();
                }
            }
        }
        return List.copyOf(last);
    }
}
