package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.cli.platform.ConfiguredPlatforms;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Manners that every command has. */
class CommandTreeTest {
    @TempDir
    private Path folder;

    private Map<String, CommandLine> commands() {
        Terminal terminal = new Terminal(System.out, System.err, Map.of(), folder, false);
        Map<String, CommandLine> all = new TreeMap<>();
        CommandTree.create(terminal, new ConfiguredPlatforms(terminal), List.of())
                .getSubcommands()
                .forEach((name, command) -> collect(name, command, all));
        return all;
    }

    /** What only groups others is left out. */
    private static void collect(String name, CommandLine command, Map<String, CommandLine> all) {
        if (command.getSubcommands().isEmpty()) {
            all.put(name, command);
        }
        command.getSubcommands().forEach((sub, line) -> collect(name + " " + sub, line, all));
    }

    /** Commands that say that they are not there take any words, also these. */
    private static boolean missing(CommandLine command) {
        return !command.getCommandSpec().unmatchedArgsBindings().isEmpty();
    }

    @Test
    void everyCommandHasADescriptionAndHelp() {
        commands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(name)
                    .isNotEmpty();
            assertThat(command.getCommandSpec().findOption("--help")).as(name).isNotNull();
        });
    }

    @Test
    void everyCommandThatIsThereTakesJsonAndHasAnExample() {
        commands().forEach((name, command) -> {
            if (!missing(command)) {
                assertThat(command.getCommandSpec().findOption("--json"))
                        .as(name)
                        .isNotNull();
                assertThat(command.getCommandSpec().findOption("--no-color"))
                        .as(name)
                        .isNotNull();
                assertThat(String.join(
                                "\n", command.getCommandSpec().usageMessage().footer()))
                        .as(name)
                        .contains("headgate " + name);
            }
        });
    }

    @Test
    void helpListsDailyVerbsFirst() {
        String help = CommandRun.in(folder, "--help").out();

        assertThat(help.indexOf("validate")).isPositive().isLessThan(help.indexOf("Names of the shift_left tool"));
        assertThat(help.indexOf("  pipeline")).isGreaterThan(help.indexOf("Names of the shift_left tool"));
    }

    @Test
    void eachCommandsHelpEndsWithZero() {
        commands().keySet().forEach(name -> {
            String[] words = (name + " --help").split(" ", -1);

            assertThat(CommandRun.in(folder, words).exit()).as(name).isZero();
        });
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(CommandRun.in(folder, "--version").out()).startsWith("headgate ");
        assertThat(CommandRun.in(folder, "version", "--json").json().has("version"))
                .isTrue();
    }

    @Test
    void theSettingsAreShownWithoutSecrets() {
        Path project = Examples.copy("orders", folder);

        assertThat(CommandRun.in(project, "version", "--config").out())
                .contains("us-west-2")
                .contains("${env:HEADGATE_API_KEY}");
    }

    @Test
    void anUnknownWordIsAUsageErrorWithASuggestion() {
        CommandRun run = CommandRun.in(folder, "reprt");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: no command 'reprt' of headgate\n  try: did you mean report");
    }

    @Test
    void anUnknownOptionIsAUsageErrorInJsonToo() {
        CommandRun run = CommandRun.in(folder, "report", "--jsn", "--json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.json().path("error").path("code").asText()).isEqualTo("USAGE");
    }

    @Test
    void noWordAtAllIsAUsageError() {
        assertThat(CommandRun.in(folder).exit()).isEqualTo(2);
        assertThat(CommandRun.in(folder, "table").exit()).isEqualTo(2);
    }

    @Test
    void completionKnowsEveryCommand() {
        String script = CommandRun.in(folder, "completion", "bash").out();

        assertThat(script).contains("validate").contains("isolate-data-product").startsWith("#!");
        assertThat(CommandRun.in(folder, "completion", "fish").exit()).isEqualTo(2);
    }
}
