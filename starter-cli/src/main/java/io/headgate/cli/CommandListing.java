package io.headgate.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The list of commands in {@code headgate --help}, in groups: what is needed daily stands on top. */
final class CommandListing {
    private static final int NAME_WIDTH = 14;

    private CommandListing() {}

    static void install(CommandLine line, List<CommandEntry> entries) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> render(help, entries));
    }

    private static String render(Help help, List<CommandEntry> entries) {
        StringBuilder text = new StringBuilder();
        for (CommandGroup group : CommandGroup.values()) {
            List<CommandEntry> members =
                    entries.stream().filter(entry -> entry.group() == group).toList();
            if (!members.isEmpty()) {
                Ansi ansi = help.colorScheme().ansi();
                text.append('\n')
                        .append(ansi.string("@|bold " + group.heading() + "|@"))
                        .append("\n")
                        .append(table(help, members));
            }
        }
        return text.toString();
    }

    private static TextTable table(Help help, List<CommandEntry> members) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAME_WIDTH, 2, Overflow.SPAN),
                new Column(width - NAME_WIDTH, 2, Overflow.WRAP));
        for (CommandEntry entry : members) {
            Help sub = help.subcommands().get(entry.name());
            String[] description = sub == null
                    ? new String[0]
                    : sub.commandSpec().usageMessage().description();
            table.addRowValues(
                    help.colorScheme().commandText(entry.name()),
                    help.colorScheme().ansi()
                    .new Text(description.length == 0 ? "" : description[0], help.colorScheme()));
        }
        return table;
    }
}
