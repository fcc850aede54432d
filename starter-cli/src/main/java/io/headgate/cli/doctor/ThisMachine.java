package io.headgate.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import io.headgate.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine that the command runs on. */
final class ThisMachine implements Machine {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";
    private static final int PATIENCE_MILLIS = 1_000;

    private final Terminal terminal;

    ThisMachine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int java() {
        return Runtime.version().feature();
    }

    @Override
    public Optional<Path> program(String name) {
        return terminal.variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(Pattern.quote(File.pathSeparator), -1)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    @Override
    public long freeDisk(Path folder) {
        Path existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory that only caches files counts as free, within the limit of a container. */
    @Override
    public long freeMemory() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(available().orElseGet(system::getFreeMemorySize), system.getTotalMemorySize());
    }

    private static Optional<Long> available() {
        try (Stream<String> lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith(AVAILABLE))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst();
        } catch (IOException e) {
            // not Linux
            return Optional.empty();
        }
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public Optional<Instant> clockOf(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                connection.getResponseCode();
                long date = connection.getDate();
                return date == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(date));
            } finally {
                connection.disconnect();
            }
        } catch (IOException | IllegalArgumentException e) {
            // who does not answer shows no clock; that is another finding
            return Optional.empty();
        }
    }
}
