package io.headgate.pipelines.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds chains of operators that would keep the parser busy for minutes: it needs time quadratic in the length of a chain such
 * as {@code a AND b AND c ..} or {@code .. UNION ALL ..}. The budget is one for all statements of a file.
 */
final class ChainGuard {
    /** Sum of the squares of all chains; about two seconds of one core. A chain of 100 operators costs 10,000 of it. */
    private static final long BUDGET = 60_000_000;

    /** Statements with fewer tokens cannot hold a chain worth counting. */
    private static final int SHORT = 200;

    private static final Set<String> SET_OPERATORS = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS");
    private static final Set<String> OPERATORS =
            Set.of("AND", "OR", "IS", "NOT", "IN", "BETWEEN", "LIKE", "SIMILAR", "MULTISET", "OVER", "FORMAT");
    private static final Set<String> BREAKS = Set.of(
            "SELECT", "FROM", "WHERE", "HAVING", "ON", "GROUP", "ORDER", "WHEN", "THEN", "ELSE", "CASE", "END", "AS",
            "JOIN");
    private static final String OPERATOR_SYMBOLS = "+-*/%=<>|[.";

    /** The lengths of the chains inside one pair of parentheses. */
    private static final class Level {
        long operators;
        long setOperators;
    }

    private final String text;
    private long spent;
    private long spending;

    ChainGuard(String text) {
        this.text = text;
    }

    /** The token at which the budget of the file is used up, or null; a statement that is refused costs nothing. */
    @Nullable
    Token firstBeyond(List<Token> tokens) {
        if (tokens.size() < SHORT) {
            return null;
        }
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level());
        spending = 0;
        for (Token token : tokens) {
            count(levels, token);
            if (spent + spending > BUDGET) {
                return token;
            }
        }
        spent += spending;
        return null;
    }

    private void count(Deque<Level> levels, Token token) {
        Level level = levels.getFirst();
        if (token.isSymbol(text, '(')) {
            levels.push(new Level());
        } else if (token.isSymbol(text, ')')) {
            if (levels.size() > 1) {
                levels.pop();
            }
        } else if (token.isSymbol(text, ',')) {
            level.operators = 0;
        } else if (isOperatorSymbol(token)) {
            operator(level);
        } else if (token.kind() == Token.Kind.WORD && token.end() - token.start() <= "INTERSECT".length()) {
            word(level, token.in(text).toUpperCase(Locale.ROOT));
        }
    }

    private boolean isOperatorSymbol(Token token) {
        return token.kind() == Token.Kind.SYMBOL && OPERATOR_SYMBOLS.indexOf(text.charAt(token.start())) >= 0;
    }

    private void word(Level level, String word) {
        if (OPERATORS.contains(word)) {
            operator(level);
        } else if (BREAKS.contains(word)) {
            level.operators = 0;
        } else if (SET_OPERATORS.contains(word)) {
            level.operators = 0;
            level.setOperators++;
            spend(level.setOperators);
        }
    }

    private void operator(Level level) {
        level.operators++;
        spend(level.operators);
    }

    /** The n-th operator of a chain costs 2n - 1, so that all of them cost the square. */
    private void spend(long position) {
        spending += 2 * position - 1;
    }
}
