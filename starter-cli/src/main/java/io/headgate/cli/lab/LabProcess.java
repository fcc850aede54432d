package io.headgate.cli.lab;

import io.headgate.cli.process.JarFolder;
import io.headgate.cli.terminal.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts programs of the lab's own class path in a JVM of their own. */
final class LabProcess {
    static final String MAIN_CLASS = "io.headgate.lab.LabMain";
    static final String LOAD_CLASS = "io.headgate.lab.load.LoadMain";
    private static final JarFolder JARS = new JarFolder("lab", "HEADGATE_LAB_JARS");
    /** Set by the launcher where there is one: the archive of the classes in these jars. */
    private static final String ARCHIVE = "HEADGATE_LAB_ARCHIVE";

    /** From this Java on Kafka and Flink cause warnings unless they are allowed what they do. */
    private static final int QUIET_SINCE = 24;

    private final Terminal terminal;

    LabProcess(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Starts the lab so that it outlives this command; its output goes to the log. */
    Process start(Path folder, String memory, List<String> arguments) throws IOException {
        // A folder of its own for each start: the lab wipes those of its predecessors once it holds the lock.
        Path temporary = Files.createTempDirectory(Files.createDirectories(folder.resolve("tmp")), "lab");
        Path log = LabFolder.log(folder);
        Files.createDirectories(folder.resolve("logs"));
        List<String> command = new ArrayList<>();
        if (onPath("setsid")) {
            command.add("setsid");
        }
        command.addAll(java(memory));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add(MAIN_CLASS);
        command.addAll(arguments);
        return builder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs a program in the foreground; what it prints is this command's output. Gives its exit code. */
    int run(String mainClass, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java("256m"));
        command.add(mainClass);
        command.addAll(arguments);
        Process process = builder(command)
                .directory(terminal.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getInputStream().transferTo(terminal.out());
        return process.waitFor();
    }

    private List<String> java(String memory) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                // A lab is always young: what the second compiler gains later, it takes from the statements now.
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        if (Runtime.version().feature() >= QUIET_SINCE) {
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        terminal.variable(ARCHIVE).ifPresent(archive -> command.add("-XX:SharedArchiveFile=" + archive));
        return command;
    }

    /** The class path goes by the environment: a command line of its length hides which program the process runs. */
    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", JARS.classPath(terminal));
        return builder;
    }

    private boolean onPath(String program) {
        return terminal.variable("PATH").stream()
                .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
