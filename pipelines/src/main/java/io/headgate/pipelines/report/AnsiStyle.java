package io.headgate.pipelines.report;

/** The sixteen colours that every terminal has, so that the user's own theme decides how they look. */
final class AnsiStyle implements Style {
    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    @Override
    public String paint(Ink ink, String text) {
        return text.isEmpty() ? text : ESCAPE + code(ink) + "m" + text + RESET;
    }

    private static String code(Ink ink) {
        return switch (ink) {
            case TITLE -> "1";
            case TABLE -> "39";
            case LAYER -> "36";
            case PRODUCT -> "34";
            case STATEFUL -> "35";
            case STATELESS -> "32";
            case EXTERNAL -> "90";
            case APPROXIMATE -> "33";
            case ERROR -> "31";
            case FAINT -> "2";
        };
    }
}
