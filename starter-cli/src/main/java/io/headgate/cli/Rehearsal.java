package io.headgate.cli;

import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.problem.FailureCode;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the launcher records the archive of loaded classes from: a project read anew, read from its cache, planned, and a deploy
 * that finds nobody to carry it out, so that the classes of all four are in the archive. Takes the folder of a project that may
 * be written to.
 */
final class Rehearsal {
    /** Where nobody listens: the classes of Temporal's client and of the ledger's are loaded all the same. */
    private static final Map<String, String> NOBODY = Map.of(
            "HEADGATE_TEMPORAL", "127.0.0.1:9",
            "HEADGATE_LEDGER", "http://127.0.0.1:9");

    private Rehearsal() {}

    public static void main(String[] args) {
        System.exit(run(args[0]));
    }

    /** Runs all the commands on a project; gives 0, or the exit code of the first that went otherwise than it should. */
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
        if (exit != 0) {
            return exit;
        }
        Terminal alone = new Terminal(nowhere, nowhere, NOBODY, Path.of(""), false, nothing);
        int nobody = Main.run(alone, "deploy", "--all", "--project", project);
        return nobody == FailureCode.CANNOT_CONNECT.exitCode() ? 0 : nobody;
    }
}
