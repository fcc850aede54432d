package io.headgate.cli.dev;

import io.headgate.cli.process.JarFolder;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs of the worker's class path are started in a JVM of their own. */
public final class WorkerProgram {
    public static final String WORKER = "io.headgate.worker.WorkerMain";
    static final String TEMPORAL_IN_MEMORY = "io.headgate.worker.TemporalInMemoryMain";
    private static final JarFolder JARS = new JarFolder("worker", "HEADGATE_WORKER_JARS");

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
        return JARS.classPath(terminal);
    }
}
