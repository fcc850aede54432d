package io.headgate.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one process took.
 *
 * @param wallSeconds from start to end
 * @param userSeconds CPU time in user mode of the process and its children; NaN where the system does not tell
 * @param megabytes the most memory that it held; NaN where the system does not tell
 */
record ProcessRun(double wallSeconds, double userSeconds, double megabytes) {
    private static final Path SELF = Path.of("/proc/self/stat");
    private static final int USER_TIME_OF_CHILDREN = 13;
    private static final double TICKS_PER_SECOND = 100;
    private static final long LOOK_MILLIS = 10;
    private static final Pattern MOST = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /** Runs a command to its end; fails when it did not end well. */
    static ProcessRun of(Path folder, List<String> command) throws IOException, InterruptedException {
        double before = userSecondsOfChildren();
        Path errors = Files.createTempFile(folder, "process", ".err");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        double most = Double.NaN;
        while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            most = Math.max(megabytes(process.pid()), Double.isNaN(most) ? 0 : most);
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + process.exitValue() + ": " + Files.readString(errors));
        }
        Files.delete(errors);
        return new ProcessRun(wall, userSecondsOfChildren() - before, most);
    }

    /** What all children of this process took that have ended. */
    private static double userSecondsOfChildren() throws IOException {
        if (!Files.isReadable(SELF)) {
            return Double.NaN;
        }
        String stat = Files.readString(SELF, StandardCharsets.UTF_8);
        // The name in parentheses may hold blanks; after it come the third field and all others.
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return Long.parseLong(fields.get(USER_TIME_OF_CHILDREN)) / TICKS_PER_SECOND;
    }

    private static double megabytes(long pid) throws IOException {
        try {
            Matcher most = MOST.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return most.find() ? Long.parseLong(most.group(1)) / 1024.0 : 0;
        } catch (NoSuchFileException endedMeanwhile) {
            return 0;
        }
    }
}
