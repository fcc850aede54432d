package io.headgate.evidence.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds at one moment, as Linux tells; zeros where it does not.
 *
 * @param memory in MiB, resident
 */
public record Footprint(long memory, long threads, long files) {
    private static final Footprint UNKNOWN = new Footprint(0, 0, 0);

    public static Footprint of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            List<String> status = Files.readAllLines(process.resolve("status"));
            return new Footprint(number(status, "VmRSS:") / 1024, number(status, "Threads:"), files.count());
        } catch (IOException e) {
            // no Linux, or the process is gone
            return UNKNOWN;
        }
    }

    private static long number(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
