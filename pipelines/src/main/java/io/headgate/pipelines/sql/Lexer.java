package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts any text into tokens, by the rules of Flink's lexer where the text is SQL and tolerantly where it is not.
 *
 * <p>Flink's rules worth knowing: {@code --} and {@code //} comment to the end of the line, comments do not nest, a hint
 * {@code /*+ .. *}{@code /} is read as tokens, strings may span lines and double their quotes, only {@code E'..'} knows the
 * backslash, names in backticks end on their line.
 *
 * <p>A quote that nobody closes would swallow the rest of the file. When that happens the text is read once more, and then a
 * string also ends with its line where a semicolon ends that line: that is where the quote was most likely forgotten.
 */
final class Lexer {
    /** What was found: the tokens in order, and where a quote or comment opens that is never closed. */
    record Result(List<Token> tokens, List<Unterminated> unterminated) {}

    /** A quote or comment without its end. */
    record Unterminated(int start, int end, String what) {}

    /** More of them in one file tell nobody anything. */
    private static final int MOST_UNTERMINATED = 100;

    private final String text;
    private final boolean repairing;
    private final HoleFinder holes;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Unterminated> unterminated = new ArrayList<>();
    private boolean stringWithoutEnd;

    private Lexer(String text, boolean repairing) {
        this.text = text;
        this.repairing = repairing;
        this.holes = new HoleFinder(text);
    }

    static Result lex(String text) {
        Lexer strict = new Lexer(text, false);
        strict.run();
        if (!strict.stringWithoutEnd) {
            return new Result(strict.tokens, strict.unterminated);
        }
        Lexer tolerant = new Lexer(text, true);
        tolerant.run();
        return new Result(tolerant.tokens, tolerant.unterminated);
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
    }

    /** Reads what stands at {@code at} and returns where to go on, always behind {@code at}. */
    private int next(int at) {
        char character = text.charAt(at);
        if (isSpace(character)) {
            return at + 1;
        }
        if (startsComment(at)) {
            return lineEnd(at);
        }
        if (text.startsWith("/*+", at)) {
            return add(Token.Kind.SYMBOL, at, at + 3);
        }
        if (text.startsWith("/*", at)) {
            return blockComment(at);
        }
        if (text.startsWith("*/", at)) {
            return add(Token.Kind.SYMBOL, at, at + 2);
        }
        int hole = holes.endOf(at);
        if (hole > at) {
            return add(Token.Kind.HOLE, at, hole);
        }
        return switch (character) {
            case '\'' -> string(at, at, false);
            case '`' -> quotedName(at);
            case '"' -> doubleQuoted(at);
            default -> plain(at, character);
        };
    }

    private int plain(int at, char character) {
        boolean escaping = (character == 'E' || character == 'e') && text.startsWith("'", at + 1);
        if (escaping) {
            return string(at, at + 1, true);
        }
        if (isDigit(character)) {
            return add(Token.Kind.NUMBER, at, numberEnd(at));
        }
        if (startsWord(character)) {
            int end = at + 1;
            while (end < text.length() && continuesWord(text.charAt(end)) && holes.endOf(end) < 0) {
                end++;
            }
            return add(Token.Kind.WORD, at, end);
        }
        return add(Token.Kind.SYMBOL, at, at + 1);
    }

    private int add(Token.Kind kind, int start, int end) {
        tokens.add(new Token(kind, start, end));
        return end;
    }

    private void noteUnterminated(int start, int end, String what) {
        if (unterminated.size() < MOST_UNTERMINATED) {
            unterminated.add(new Unterminated(start, end, what));
        }
    }

    private boolean startsComment(int at) {
        return text.startsWith("--", at) || text.startsWith("//", at);
    }

    private int blockComment(int at) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            noteUnterminated(at, text.length(), "comment");
            add(Token.Kind.SYMBOL, at, at + 2);
            return text.length();
        }
        return end + 2;
    }

    private int string(int start, int quote, boolean escapes) {
        int at = quote + 1;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (escapes && character == '\\') {
                at += 2;
            } else if (character == '\'' && text.startsWith("'", at + 1)) {
                at += 2;
            } else if (character == '\'') {
                return add(Token.Kind.STRING, start, at + 1);
            } else if (repairing && isLineBreak(character) && text.charAt(at - 1) == ';') {
                return openString(start);
            } else {
                at++;
            }
        }
        stringWithoutEnd = true;
        return openString(start);
    }

    /** The string is taken to end with its line; a semicolon there ends the statement. */
    private int openString(int start) {
        int end = lineEnd(start);
        while (end > start + 1 && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == ';')) {
            end--;
        }
        noteUnterminated(start, end, "quote");
        return add(Token.Kind.STRING, start, end);
    }

    private int quotedName(int at) {
        int end = at + 1;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            if (text.charAt(end) != '`') {
                end++;
            } else if (text.startsWith("`", end + 1)) {
                end += 2;
            } else {
                return add(Token.Kind.QUOTED_NAME, at, end + 1);
            }
        }
        noteUnterminated(at, at + 1, "backtick");
        return add(Token.Kind.SYMBOL, at, at + 1);
    }

    /** No Flink SQL; taken together on one line so that a semicolon within does not split. */
    private int doubleQuoted(int at) {
        int end = at + 1;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            if (text.charAt(end) == '"') {
                return add(Token.Kind.SYMBOL, at, end + 1);
            }
            end++;
        }
        return add(Token.Kind.SYMBOL, at, at + 1);
    }

    private int numberEnd(int at) {
        int end = at + 1;
        while (end < text.length() && (isDigit(text.charAt(end)) || continuesNumber(end))) {
            end++;
        }
        return end;
    }

    private boolean continuesNumber(int at) {
        char character = text.charAt(at);
        boolean point = character == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return point || (continuesWord(character) && holes.endOf(at) < 0);
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && !isLineBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isLineBreak(char character) {
        return character == '\n' || character == '\r';
    }

    /** A byte order mark counts as space: the parser never sees it. */
    private static boolean isSpace(char character) {
        return character <= ' ' || character == '\uFEFF';
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean startsWord(char character) {
        return character == '_'
                || character == '$'
                || Character.isUnicodeIdentifierStart(character)
                || Character.isSurrogate(character);
    }

    private static boolean continuesWord(char character) {
        return startsWord(character) || (character > ' ' && Character.isUnicodeIdentifierPart(character));
    }
}
