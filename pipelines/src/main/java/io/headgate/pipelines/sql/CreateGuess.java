package io.headgate.pipelines.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a broken CREATE probably defines.
 *
 * @param kind the kind of its statement
 * @param name the name behind TABLE or VIEW
 */
record CreateGuess(StatementKind kind, TableReference name) {
    private static final Set<String> MODIFIERS =
            Set.of("CREATE", "OR", "REPLACE", "ALTER", "TEMPORARY", "SYSTEM", "MATERIALIZED");
    private static final List<String> OBJECTS = List.of("TABLE", "VIEW");

    /** The guess for a statement; empty when it creates neither table nor view. */
    static Optional<CreateGuess> of(TokenScan scan) {
        if (!scan.isWord(0, "CREATE") && !(scan.isWord(0, "REPLACE") && scan.isWord(1, "TABLE"))) {
            return Optional.empty();
        }
        int index = 0;
        boolean materialized = false;
        while (index < scan.size() && MODIFIERS.contains(scan.word(index))) {
            materialized |= scan.isWord(index, "MATERIALIZED");
            index++;
        }
        if (index >= scan.size() || !OBJECTS.contains(scan.word(index))) {
            return Optional.empty();
        }
        boolean view = scan.isWord(index, "VIEW");
        int at = scan.isWord(index + 1, "IF") ? index + 4 : index + 1;
        StatementKind kind = kind(view, materialized, hasQuery(scan, at));
        return scan.name(at).map(name -> new CreateGuess(kind, name.reference()));
    }

    private static StatementKind kind(boolean view, boolean materialized, boolean query) {
        if (view) {
            return StatementKind.CREATE_VIEW;
        }
        if (materialized) {
            return StatementKind.CREATE_MATERIALIZED_TABLE;
        }
        return query ? StatementKind.CREATE_TABLE_AS : StatementKind.CREATE_TABLE;
    }

    /** Whether AS and the start of a query stand outside of all parentheses. */
    private static boolean hasQuery(TokenScan scan, int from) {
        int depth = 0;
        for (int index = from; index < scan.size(); index++) {
            if (scan.isSymbol(index, '(')) {
                depth++;
            } else if (scan.isSymbol(index, ')')) {
                depth--;
            }
            boolean query =
                    scan.isWord(index + 1, "SELECT") || scan.isWord(index + 1, "WITH") || scan.isSymbol(index + 1, '(');
            if (depth == 0 && scan.isWord(index, "AS") && query) {
                return true;
            }
        }
        return false;
    }
}
