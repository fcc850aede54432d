package io.headgate.pipelines.report;

/**
 * How words of different meaning are told apart in text for people.
 *
 * <pre>{@code
 * style.paint(Ink.STATEFUL, "Stateful")
 * }</pre>
 */
public interface Style {
    /** Leaves every word as it is. */
    Style PLAIN = (ink, text) -> text;

    /** Colours for a terminal. */
    Style ANSI = new AnsiStyle();

    String paint(Ink ink, String text);
}
