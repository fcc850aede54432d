package io.headgate.cli.process;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with the jars of a program that runs in a JVM of its own. The launcher builds it and names it in a variable.
 *
 * @param program whose jars they are, as people call it
 * @param variable the name of the launcher's variable
 */
public record JarFolder(String program, String variable) {
    /** The jars as a class path, always in the same order. It goes by the environment: on a command line it would hide the program. */
    public String classPath(Terminal terminal) {
        Path jars = Path.of(terminal.variable(variable)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.UNEXPECTED,
                        "the " + program + "'s jars are not at hand",
                        "start it with the launcher ./headgate")));
        try (Stream<Path> files = Files.list(jars)) {
            List<String> names = files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
            return String.join(File.pathSeparator, names);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.IO,
                    "the " + program + "'s jars in " + jars + " cannot be listed",
                    "build again: touch pom.xml",
                    e);
        }
    }
}
