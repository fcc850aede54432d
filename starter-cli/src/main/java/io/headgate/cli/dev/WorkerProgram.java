package io.headgate.cli.dev;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How programs of the worker's class path are started in a JVM of their own. */
public final class WorkerProgram {
    public static final String WORKER = "io.headgate.worker.WorkerMain";
    static final String TEMPORAL_IN_MEMORY = "io.headgate.worker.TemporalInMemoryMain";
    /** Set by the launcher: the folder that holds the worker's jars. */
    private static final String JARS = "HEADGATE_WORKER_JARS";

    private final Terminal terminal;

    public WorkerProgram(Terminal terminal) {
        this.terminal = terminal;
    }

    public List<String> command(String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                mainClass));
        command.addAll(arguments);
        return command;
    }

    /** It goes by the environment: a command line of its length hides which program the process runs. */
    public String classPath() {
        Path jars = Path.of(terminal.variable(JARS)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.UNEXPECTED,
                        "the worker's jars are not at hand",
                        "start it with the launcher ./headgate")));
        try (Stream<Path> files = Files.list(jars)) {
            return String.join(
                    File.pathSeparator,
                    files.map(Path::toString)
                            .filter(name -> name.endsWith(".jar"))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "the worker's jars in " + jars + " cannot be listed",
                    "build again: touch pom.xml",
                    e);
        }
    }
}
