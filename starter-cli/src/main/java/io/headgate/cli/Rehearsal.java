package io.headgate.cli;

import io.headgate.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the launcher records the archive of loaded classes from: a project read anew, read from its cache, and planned, so that
 * the classes of all three are in the archive. Takes the folder of a project that may be written to.
 */
final class Rehearsal {
    private Rehearsal() {}

    public static void main(String[] args) {
        System.exit(run(args[0]));
    }

    /** Runs all the commands on a project; gives the exit code of the last, or of the first that failed. */
    static int run(String project) {
        List<String[]> commands = List.of(
                new String[] {"report", "--project", project},
                new String[] {"inventory", "--project", project},
                new String[] {"plan", "--all", "--assume-running", "none", "--project", project});
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        BufferedReader nothing = new BufferedReader(Reader.nullReader());
        Terminal terminal = new Terminal(nowhere, System.err, Map.of(), Path.of(""), false, nothing);
        int exit = 0;
        for (int next = 0; exit == 0 && next < commands.size(); next++) {
            exit = Main.run(terminal, commands.get(next));
        }
        return exit;
    }
}
