package io.headgate.cli.terminal;

import io.headgate.pipelines.json.PrettyJson;
import io.headgate.pipelines.report.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command answers: to a person, as one JSON document, or with its own help. */
public final class OutputOption {
    public static final String JSON = "--json";

    @Option(names = JSON, description = "Print one JSON document instead of text.")
    private boolean json;

    @Option(names = "--no-color", description = "Print without colours (also where NO_COLOR is set).")
    private boolean noColor;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOption help = new HelpOption();

    public boolean json() {
        return json;
    }

    /** Colours for a person at a terminal, none for anybody else. */
    public Style style(Terminal terminal) {
        return !noColor && terminal.colours() ? Style.ANSI : Style.PLAIN;
    }

    /** Prints the document or the text, whichever was asked for. */
    public void print(Terminal terminal, Object document, String text) {
        terminal.out().print(json ? PrettyJson.text(document) : text);
    }
}
