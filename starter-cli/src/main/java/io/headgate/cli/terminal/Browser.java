package io.headgate.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The browser of the person at the terminal. */
public final class Browser {
    private Browser() {}

    /** Shows a file; false when nobody sits at the terminal or no browser can be started. */
    public static boolean open(Terminal terminal, Path file) {
        boolean screen = !isLinux()
                || terminal.variable("DISPLAY").isPresent()
                || terminal.variable("WAYLAND_DISPLAY").isPresent();
        if (!terminal.interactive() || !screen) {
            return false;
        }
        try {
            new ProcessBuilder(command(file))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(Path file) {
        String system = system();
        if (system.startsWith("mac")) {
            return List.of("open", file.toString());
        }
        if (system.startsWith("windows")) {
            return List.of(
                    "rundll32", "url.dll,FileProtocolHandler", file.toUri().toString());
        }
        return List.of("xdg-open", file.toString());
    }

    private static boolean isLinux() {
        return !system().startsWith("mac") && !system().startsWith("windows");
    }

    private static String system() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }
}
