package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks at the tokens of one statement that nobody could parse: words, symbols and what may be a table's name. */
final class TokenScan {
    private static final Set<String> NO_TABLE_NAME = Set.of(
            "SELECT",
            "FROM",
            "WHERE",
            "JOIN",
            "ON",
            "USING",
            "GROUP",
            "ORDER",
            "HAVING",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "LATERAL",
            "UNNEST",
            "TABLE",
            "VALUES",
            "WITH",
            "AS",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "LIMIT",
            "INSERT",
            "INTO",
            "SET",
            "AND",
            "OR",
            "NOT",
            "IN",
            "EXISTS",
            "CASE",
            "WHEN",
            "END",
            "PARTITION",
            "MATCH_RECOGNIZE",
            "WINDOW",
            "FETCH",
            "OFFSET");

    private final SourceText source;
    private final String text;
    private final List<Token> tokens;

    TokenScan(SourceText source, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    /** The word at {@code index} in upper case. */
    String word(int index) {
        return tokens.get(index).in(text).toUpperCase(Locale.ROOT);
    }

    boolean isWord(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord(text, word);
    }

    boolean isSymbol(int index, char symbol) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(text, symbol);
    }

    /** A name of one or more parts and the index of the token behind it. */
    record Name(TableReference reference, int next) {}

    /** The name that starts at {@code first}, if one does. */
    Optional<Name> name(int first) {
        List<String> path = new ArrayList<>();
        int index = first;
        int end = -1;
        while (index < tokens.size() && tokens.get(index).canName() && !isReserved(index)) {
            int from = index;
            while (index + 1 < tokens.size() && isGlued(index)) {
                index++;
            }
            path.add(part(from, index));
            end = tokens.get(index).end();
            index++;
            if (!(index + 1 < tokens.size() && tokens.get(index).isSymbol(text, '.'))) {
                break;
            }
            index++;
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        int start = tokens.get(first).start();
        return Optional.of(new Name(new TableReference(path, source.span(start, end)), index));
    }

    private boolean isReserved(int index) {
        Token token = tokens.get(index);
        return token.kind() == Token.Kind.WORD
                && NO_TABLE_NAME.contains(token.in(text).toUpperCase(Locale.ROOT));
    }

    /** A hole without space to its neighbour is a part of the same name: {@code src_${env}_orders}. */
    private boolean isGlued(int index) {
        Token token = tokens.get(index);
        Token next = tokens.get(index + 1);
        boolean hole = token.kind() == Token.Kind.HOLE || next.kind() == Token.Kind.HOLE;
        return hole && next.canName() && token.end() == next.start();
    }

    /** One part of a name as the catalog knows it, without quotes. */
    String part(int first, int last) {
        Token token = tokens.get(first);
        String written = text.substring(token.start(), tokens.get(last).end());
        return first == last && token.kind() == Token.Kind.QUOTED_NAME
                ? written.substring(1, written.length() - 1).replace("``", "`")
                : written;
    }
}
