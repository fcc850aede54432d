package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.platform.ConfiguredPlatforms;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code docs/cli.md} says what the commands say of themselves; {@code -Dgolden.update=true} writes it anew. */
class CommandReferenceTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "cli.md");
    private static final Set<String> SHIFT_LEFT = Set.of("pipeline", "table", "project", "rag");

    @TempDir
    private Path folder;

    @Test
    void theReferenceIsWhatTheCommandsSay() {
        String reference = reference();
        if (Boolean.getBoolean("golden.update")) {
            Examples.write(DOCUMENT.getParent(), DOCUMENT.getFileName().toString(), reference);
        }
        assertThat(Examples.read(DOCUMENT)).isEqualTo(reference);
    }

    private String reference() {
        Terminal terminal = new Terminal(System.out, System.err, Map.of(), folder, false);
        CommandLine root = CommandTree.create(terminal, new ConfiguredPlatforms(terminal), List.of());
        StringBuilder text = new StringBuilder("# The command line\n\n")
                .append(
                        "Written by `CommandReferenceTest` from the commands themselves; `headgate COMMAND --help` says the same.\n")
                .append("Commands under their shift_left names are in [compat.md](compat.md).\n");
        root.getSubcommands().forEach((name, command) -> {
            if (!SHIFT_LEFT.contains(name)) {
                describe(text, "headgate " + name, command);
            }
        });
        return text.toString();
    }

    private static void describe(StringBuilder text, String name, CommandLine command) {
        command.setUsageHelpWidth(110);
        text.append("\n## ").append(name).append("\n```\n");
        command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines().forEach(line -> text.append(line.stripTrailing())
                .append('\n'));
        text.append("```\n");
        command.getSubcommands().forEach((sub, line) -> describe(text, name + " " + sub, line));
    }
}
