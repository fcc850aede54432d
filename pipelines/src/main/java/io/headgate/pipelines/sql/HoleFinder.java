package io.headgate.pipelines.sql;

/**
 * Finds holes of templates: {@code {{..}}}, {@code {%..%}}, {@code {#..#}} and <code>${name}</code>.
 *
 * <p>Braces are rare in SQL (quantifiers of patterns), so a doubled one is a hole wherever it is closed soon. The search for
 * an end is remembered, which keeps the scan of hostile text linear.
 */
final class HoleFinder {
    private static final int LONGEST = 2_000;
    private static final String[] ENDS = {"}}", "%}", "#}"};
    private static final String KINDS = "{%#";

    private final String text;
    private final int[] known = {-2, -2, -2};

    HoleFinder(String text) {
        this.text = text;
    }

    /** Where the hole that starts at {@code at} ends, or -1 when there is none. */
    int endOf(int at) {
        char character = text.charAt(at);
        if (at + 1 >= text.length() || (character != '{' && character != '$')) {
            return -1;
        }
        return character == '$' ? variable(at) : block(at);
    }

    private int block(int at) {
        int kind = KINDS.indexOf(text.charAt(at + 1));
        if (kind < 0) {
            return -1;
        }
        if (known[kind] == -2 || (known[kind] >= 0 && known[kind] < at + 2)) {
            known[kind] = text.indexOf(ENDS[kind], at + 2);
        }
        int end = known[kind];
        return end < 0 || end - at > LONGEST ? -1 : end + 2;
    }

    private int variable(int at) {
        if (text.charAt(at + 1) != '{') {
            return -1;
        }
        int end = at + 2;
        while (end < text.length() && end - at < LONGEST && isOfName(text.charAt(end))) {
            end++;
        }
        boolean named = end > at + 2 && !Character.isDigit(text.charAt(at + 2));
        return named && text.startsWith("}", end) ? end + 1 : -1;
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) || "_.-: ".indexOf(character) >= 0;
    }
}
