package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
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

    /** First words of statements that only look at or change definitions. */
    private static final Set<String> MOVES_NO_ROWS = Set.of(
            "ADD",
            "ALTER",
            "ANALYZE",
            "CALL",
            "COMPILE",
            "DELETE",
            "DESC",
            "DESCRIBE",
            "DROP",
            "EXPLAIN",
            "LOAD",
            "REMOVE",
            "SHOW",
            "TRUNCATE",
            "UNLOAD",
            "UPDATE",
            "USE");

    private final TokenScan scan;
    private final Set<String> withNames;
    private final Optional<CreateGuess> created;
    private final List<TableReference> writes = new ArrayList<>();
    private final List<TableRead> reads = new ArrayList<>();
    private StatementKind kind;

    private ApproximateReader(TokenScan scan) {
        this.scan = scan;
        this.withNames = WithNames.in(scan);
        this.created = CreateGuess.of(scan);
        this.kind = created.map(CreateGuess::kind).orElse(StatementKind.OTHER);
    }

    /** What the statement that these tokens make up probably does. */
    static StatementFacts read(SourceText source, Slice slice) {
        ApproximateReader reader = new ApproximateReader(new TokenScan(source, slice.tokens()));
        reader.scan(slice.isSet());
        return reader.facts(source.span(slice.start(), slice.end()));
    }

    private void scan(boolean set) {
        if (scan.token(0).kind() == Token.Kind.WORD && MOVES_NO_ROWS.contains(scan.word(0))) {
            return;
        }
        created.filter(guess -> guess.kind().writes()).ifPresent(guess -> writes.add(guess.name()));
        List<FromState> levels = new ArrayList<>();
        levels.add(new FromState(false));
        for (int index = 0; index < scan.size(); index++) {
            step(index, levels);
        }
        kind = set ? StatementKind.STATEMENT_SET : kind;
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
        FromState level = levels.get(levels.size() - 1);
        if (scan.isSymbol(index, '(')) {
            levels.add(new FromState(isPrepositional(index - 1)));
        } else if (scan.isSymbol(index, ')')) {
            if (levels.size() > 1) {
                levels.remove(levels.size() - 1);
            }
        } else if (scan.isSymbol(index, ';')) {
            levels.clear();
            levels.add(new FromState(false));
        } else if (scan.isSymbol(index, ',')) {
            if (level.inFrom) {
                readTable(index + 1);
            }
        } else if (scan.token(index).kind() == Token.Kind.WORD) {
            word(index, level);
        }
    }

    private boolean isPrepositional(int index) {
        return index >= 0
                && scan.token(index).kind() == Token.Kind.WORD
                && FROM_IN_ARGUMENTS.contains(scan.word(index));
    }

    private void word(int index, FromState level) {
        if (scan.isSymbol(index - 1, '.') || scan.isSymbol(index + 1, '.')) {
            return;
        }
        switch (scan.word(index)) {
            case "FROM" -> {
                boolean preposition = level.prepositions || scan.isWord(index - 1, "DISTINCT");
                if (!preposition && !scan.isWord(index - 1, "DELETE") && !scan.isWord(index - 1, "METADATA")) {
                    level.inFrom = true;
                    readTable(index + 1);
                }
            }
            case "JOIN" -> readTable(index + 1);
            case "TABLE" -> {
                if (!scan.isWord(0, "CREATE") || insideFunction(index)) {
                    readTable(index + 1);
                }
            }
            case "INTO", "OVERWRITE" -> {
                if (scan.isWord(index - 1, "INSERT")) {
                    target(scan.isWord(index + 1, "TABLE") ? index + 2 : index + 1);
                }
            }
            case "WHERE", "GROUP", "ORDER", "HAVING", "UNION", "INTERSECT", "EXCEPT", "LIMIT", "WINDOW", "SELECT" ->
                level.inFrom = false;
            default -> {}
        }
    }

    /** TABLE as an argument, as in {@code TUMBLE(TABLE t, ..)}. */
    private boolean insideFunction(int index) {
        return scan.isSymbol(index - 1, '(') || scan.isSymbol(index - 1, '>');
    }

    private void target(int index) {
        scan.name(index).ifPresent(found -> {
            kind = kind == StatementKind.OTHER ? StatementKind.INSERT : kind;
            writes.add(found.reference());
        });
    }

    private void readTable(int index) {
        Optional<TableReference> table = scan.name(index)
                .filter(found -> !scan.isSymbol(found.next(), '('))
                .map(TokenScan.Name::reference);
        table.ifPresent(found -> {
            boolean introduced = found.path().size() == 1 && withNames.contains(found.table());
            if (!introduced) {
                reads.add(new TableRead(found, ReadRole.SCAN, Map.of(), Optional.empty()));
            }
        });
    }

    private StatementFacts facts(Span span) {
        Optional<TableDefinition> definition =
                kind.defines() ? created.map(CreateGuess::name).map(ApproximateReader::nameOnly) : Optional.empty();
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
