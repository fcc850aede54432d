package io.headgate.cli;

import io.headgate.cli.platform.ConfiguredPlatforms;
import io.headgate.cli.platform.PlatformOpener;
import io.headgate.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = utf8(System.out);
        PrintStream err = utf8(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int exit = run(new Terminal(out, err, System.getenv(), Path.of(""), interactive(), in), args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** Runs one command and gives its exit code; nothing is thrown past here. */
    public static int run(Terminal terminal, String... args) {
        return run(terminal, new ConfiguredPlatforms(terminal), args);
    }

    /** As {@link #run(Terminal, String...)}, with other platforms than those that are configured. */
    static int run(Terminal terminal, PlatformOpener platforms, String... args) {
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            terminal.out().println(Version.line());
            return 0;
        }
        return CommandTree.create(terminal, platforms, List.of(args)).execute(args);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /** From Java 22 on there is a console without a terminal too; it says so itself. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean interactive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
