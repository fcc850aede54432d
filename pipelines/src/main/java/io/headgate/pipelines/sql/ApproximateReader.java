package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Guesses writes and reads of a statement that does not parse, from its tokens alone: INSERT and CREATE targets; the names behind
 * FROM, JOIN, TABLE and the commas of a FROM list; names that WITH introduces left out. Never wrong silently: what it
 * finds is marked approximate.
 */
final class ApproximateReader {
    /** Functions whose arguments use FROM as a preposition. */
    private static final Set<String> FROM_IN_ARGUMENTS = Set.of("EXTRACT", "TRIM", "SUBSTRING", "OVERLAY", "POSITION");

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
    private final List<TableReference> writes = new ArrayList<>();
    private final List<TableRead> reads = new ArrayList<>();
    private final Set<String> withNames = new HashSet<>();
    private Optional<TableReference> created = Optional.empty();
    private StatementKind kind = StatementKind.OTHER;

    private ApproximateReader(SourceText source, List<Token> tokens) {
        this.source = source;
        this.text = source.text();
        this.tokens = tokens;
    }

    /** What the statement that these tokens make up probably does. */
    static StatementFacts read(SourceText source, Slice slice) {
        ApproximateReader reader = new ApproximateReader(source, slice.tokens());
        reader.scan(slice);
        return reader.facts(source.span(slice.start(), slice.end()));
    }

    private void scan(Slice slice) {
        boolean explained = slice.startsWith(text, "EXPLAIN") || slice.startsWith(text, "COMPILE");
        if (explained) {
            return;
        }
        readCreate();
        readWithNames();
        List<FromState> levels = new ArrayList<>();
        levels.add(new FromState(false));
        for (int index = 0; index < tokens.size(); index++) {
            step(index, levels);
        }
        if (slice.isSet()) {
            kind = StatementKind.STATEMENT_SET;
        }
    }

    /** What is known inside one pair of parentheses. */
    private static final class FromState {
        final boolean prepositions;
        boolean inFrom;

        FromState(boolean prepositions) {
            this.prepositions = prepositions;
        }
    }

    private void step(int index, List<FromState> levels) {
        Token token = tokens.get(index);
        FromState level = levels.get(levels.size() - 1);
        if (token.isSymbol(text, '(')) {
            levels.add(new FromState(index > 0 && isPrepositional(tokens.get(index - 1))));
        } else if (token.isSymbol(text, ')')) {
            if (levels.size() > 1) {
                levels.remove(levels.size() - 1);
            }
        } else if (token.isSymbol(text, ';')) {
            levels.clear();
            levels.add(new FromState(false));
        } else if (token.isSymbol(text, ',')) {
            if (level.inFrom) {
                readTable(index + 1);
            }
        } else if (token.kind() == Token.Kind.WORD) {
            word(index, level);
        }
    }

    private boolean isPrepositional(Token token) {
        return token.kind() == Token.Kind.WORD
                && FROM_IN_ARGUMENTS.contains(token.in(text).toUpperCase(Locale.ROOT));
    }

    private void word(int index, FromState level) {
        if (follows(index, '.') || precedes(index, '.')) {
            return;
        }
        switch (tokens.get(index).in(text).toUpperCase(Locale.ROOT)) {
            case "FROM" -> {
                boolean preposition = level.prepositions || (index > 0 && isWord(index - 1, "DISTINCT"));
                if (!preposition && !isWord(index - 1, "DELETE") && !isWord(index - 1, "METADATA")) {
                    level.inFrom = true;
                    readTable(index + 1);
                }
            }
            case "JOIN" -> readTable(index + 1);
            case "TABLE" -> {
                if (!isWord(0, "CREATE") || insideFunction(index)) {
                    readTable(index + 1);
                }
            }
            case "INTO", "OVERWRITE" -> {
                if (isWord(index - 1, "INSERT")) {
                    target(isWord(index + 1, "TABLE") ? index + 2 : index + 1);
                }
            }
            case "WHERE", "GROUP", "ORDER", "HAVING", "UNION", "INTERSECT", "EXCEPT", "LIMIT", "WINDOW", "SELECT" ->
                level.inFrom = false;
            default -> {}
        }
    }

    /** TABLE as an argument, as in {@code TUMBLE(TABLE t, ..)}. */
    private boolean insideFunction(int index) {
        return index > 0
                && (tokens.get(index - 1).isSymbol(text, '(')
                        || tokens.get(index - 1).isSymbol(text, '>'));
    }

    private boolean follows(int index, char symbol) {
        return index > 0 && tokens.get(index - 1).isSymbol(text, symbol);
    }

    private boolean precedes(int index, char symbol) {
        return index + 1 < tokens.size() && tokens.get(index + 1).isSymbol(text, symbol);
    }

    private boolean isWord(int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord(text, word);
    }

    private void target(int index) {
        name(index).ifPresent(found -> {
            kind = kind == StatementKind.OTHER ? StatementKind.INSERT : kind;
            writes.add(found.reference());
        });
    }

    private void readTable(int index) {
        name(index).filter(found -> !isFunction(found)).map(Name::reference).ifPresent(table -> {
            boolean introduced = table.path().size() == 1 && withNames.contains(table.table());
            if (!introduced) {
                reads.add(new TableRead(table, ReadRole.SCAN, Map.of(), Optional.empty()));
            }
        });
    }

    private boolean isFunction(Name found) {
        return found.next() < tokens.size() && tokens.get(found.next()).isSymbol(text, '(');
    }

    /** A name of one or more parts and the index of the token behind it. */
    private record Name(TableReference reference, int next) {}

    private Optional<Name> name(int first) {
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

    private String part(int first, int last) {
        Token token = tokens.get(first);
        String written = text.substring(token.start(), tokens.get(last).end());
        return first == last && token.kind() == Token.Kind.QUOTED_NAME
                ? written.substring(1, written.length() - 1).replace("``", "`")
                : written;
    }

    private void readCreate() {
        boolean replace = isWord(0, "REPLACE") && isWord(1, "TABLE");
        if (!isWord(0, "CREATE") && !replace) {
            return;
        }
        int index = replace ? 0 : 1;
        boolean materialized = false;
        while (index < tokens.size() && !isWord(index, "TABLE") && !isWord(index, "VIEW")) {
            boolean modifier = isWord(index, "OR")
                    || isWord(index, "REPLACE")
                    || isWord(index, "ALTER")
                    || isWord(index, "TEMPORARY")
                    || isWord(index, "SYSTEM")
                    || isWord(index, "MATERIALIZED");
            if (!modifier) {
                return;
            }
            materialized |= isWord(index, "MATERIALIZED");
            index++;
        }
        boolean view = isWord(index, "VIEW");
        int at = isWord(index + 1, "IF") ? index + 4 : index + 1;
        created = name(at).map(Name::reference);
        if (created.isEmpty()) {
            return;
        }
        boolean query = hasQuery(at);
        kind = view
                ? StatementKind.CREATE_VIEW
                : materialized
                        ? StatementKind.CREATE_MATERIALIZED_TABLE
                        : query ? StatementKind.CREATE_TABLE_AS : StatementKind.CREATE_TABLE;
        if (kind.writes()) {
            writes.add(created.get());
        }
    }

    private boolean hasQuery(int from) {
        int depth = 0;
        for (int index = from; index < tokens.size(); index++) {
            depth += tokens.get(index).isSymbol(text, '(')
                    ? 1
                    : tokens.get(index).isSymbol(text, ')') ? -1 : 0;
            boolean query = isWord(index + 1, "SELECT") || isWord(index + 1, "WITH") || precedes(index, '(');
            if (depth == 0 && isWord(index, "AS") && query) {
                return true;
            }
        }
        return false;
    }

    /** {@code WITH a AS (}, {@code , b (c1, c2) AS (}. */
    private void readWithNames() {
        for (int index = 1; index + 1 < tokens.size(); index++) {
            boolean introduces = isWord(index - 1, "WITH") || isWord(index - 1, "RECURSIVE") || follows(index, ',');
            if (introduces && tokens.get(index).canName() && isAsParenthesis(behindColumns(index + 1))) {
                withNames.add(part(index, index));
            }
        }
    }

    private int behindColumns(int index) {
        if (index >= tokens.size() || !tokens.get(index).isSymbol(text, '(')) {
            return index;
        }
        int end = index + 1;
        while (end < tokens.size()
                && (tokens.get(end).canName() || tokens.get(end).isSymbol(text, ','))) {
            end++;
        }
        return end < tokens.size() && tokens.get(end).isSymbol(text, ')') ? end + 1 : index;
    }

    private boolean isAsParenthesis(int index) {
        return isWord(index, "AS")
                && index + 1 < tokens.size()
                && tokens.get(index + 1).isSymbol(text, '(');
    }

    private StatementFacts facts(Span span) {
        Optional<TableDefinition> definition =
                kind.defines() ? created.map(ApproximateReader::nameOnly) : Optional.empty();
        return new StatementFacts(
                kind, span, true, definition, writes, reads, List.of(), JoinCounts.NONE, false, false, false);
    }

    private static TableDefinition nameOnly(TableReference name) {
        return new TableDefinition(
                name,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                false,
                false,
                Optional.empty());
    }
}
