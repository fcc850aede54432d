package io.headgate.cli.dev;

import io.headgate.cli.process.Waiting;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that outlives this command. Its pid file names the process and the moment at which it began, so that another
 * process that got the same number since is never taken for it.
 */
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final DevFolder folder;

    Child(String name, DevFolder folder) {
        this.name = name;
        this.folder = folder;
    }

    String name() {
        return name;
    }

    /** The process, as long as it lives. */
    Optional<ProcessHandle> process() {
        Path file = folder.pidFile(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String[] words = Files.readString(file).strip().split(" ", -1);
            long pid = Long.parseLong(words[0]);
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> words.length < 2 || began(process).equals(words[1]));
        } catch (IOException | NumberFormatException e) {
            throw new HeadgateException(FailureCode.IO, file + " is damaged", "delete it", e);
        }
    }

    /** Starts it in a session of its own, so that Ctrl-C at this terminal does not reach it. */
    void start(List<String> command, Map<String, String> variables) {
        folder.create();
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.project().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.log(name).toFile()));
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            Files.writeString(folder.pidFile(name), process.pid() + " " + began(process.toHandle()) + "\n");
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot start " + name + ": " + e.getMessage(), "run: headgate doctor", e);
        }
    }

    /** Asks it to end, and ends it when it does not. */
    void stop() {
        process().ifPresent(process -> {
            process.destroy();
            if (!Waiting.until(GRACE, () -> !process.isAlive())) {
                process.destroyForcibly();
                Waiting.until(GRACE, () -> !process.isAlive());
            }
        });
        try {
            Files.deleteIfExists(folder.pidFile(name));
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO, "cannot delete " + folder.pidFile(name), "delete it by hand", e);
        }
    }

    private static String began(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(Instant::toEpochMilli)
                .map(String::valueOf)
                .orElse("0");
    }
}
