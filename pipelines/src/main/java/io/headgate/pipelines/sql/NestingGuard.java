package io.headgate.pipelines.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds text that is nested deeper than a recursive parser can follow, without recursion.
 *
 * <p>Each sort of bracket is counted by itself: a stray {@code >} or END must not hide an open parenthesis.
 */
final class NestingGuard {
    private static final List<String> TYPES = List.of("ROW", "ARRAY", "MAP", "MULTISET", "STRUCTURED");

    private final String text;
    private int round;
    private int square;
    private int curly;
    private int types;
    private int cases;
    private int prefixes;

    private NestingGuard(String text) {
        this.text = text;
    }

    /** The first token deeper than {@code limit} levels, or null. */
    static @Nullable Token firstBelow(String text, List<Token> tokens, int limit) {
        NestingGuard guard = new NestingGuard(text);
        @Nullable Token before = null;
        for (Token token : tokens) {
            guard.count(before, token);
            if (guard.depth() > limit) {
                return token;
            }
            before = token;
        }
        return null;
    }

    private int depth() {
        return round + square + curly + types + cases + prefixes;
    }

    private void count(@Nullable Token before, Token token) {
        prefixes = isPrefix(token) ? prefixes + 1 : 0;
        if (token.isWord(text, "CASE")) {
            cases++;
        } else if (token.isWord(text, "END")) {
            cases = less(cases);
        } else if (token.kind() == Token.Kind.SYMBOL) {
            countSymbol(before, text.charAt(token.start()));
        }
    }

    private void countSymbol(@Nullable Token before, char symbol) {
        switch (symbol) {
            case '(' -> round++;
            case ')' -> round = less(round);
            case '[' -> square++;
            case ']' -> square = less(square);
            case '{' -> curly++;
            case '}' -> curly = less(curly);
            case '<' -> types += before != null && isType(before) ? 1 : 0;
            case '>' -> types = less(types);
            default -> {}
        }
    }

    private static int less(int open) {
        return Math.max(0, open - 1);
    }

    private boolean isType(Token token) {
        return TYPES.stream().anyMatch(type -> token.isWord(text, type));
    }

    /** Prefix operators nest without brackets. */
    private boolean isPrefix(Token token) {
        return token.isWord(text, "NOT")
                || token.isWord(text, "EXPLAIN")
                || token.isSymbol(text, '-')
                || token.isSymbol(text, '+');
    }
}
