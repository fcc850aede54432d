package io.headgate.pipelines.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Statements and clauses that Flink's grammar does not know and people write anyway. */
final class ConfluentForms {
    /** Commands of SQL clients: they may be written without quotes, so the parser is not asked. */
    private static final List<String> CLIENT_COMMANDS = List.of("SET", "RESET", "QUIT", "EXIT", "CLEAR", "HELP");

    /** Objects that only Confluent Cloud has. */
    private static final Set<String> CLOUD_OBJECTS = Set.of("AGENT", "TOOL", "AGENTS", "TOOLS");

    private ConfluentForms() {}

    /** Whether the statement is fine, no matter what Flink's parser would say, and none that defines or writes tables. */
    static boolean isCommand(String text, Slice slice) {
        List<Token> tokens = slice.tokens();
        boolean client = CLIENT_COMMANDS.stream().anyMatch(word -> tokens.get(0).isWord(text, word));
        boolean cloud = tokens.size() > 1
                && List.of("CREATE", "ALTER", "DROP", "SHOW", "DESCRIBE").stream()
                        .anyMatch(word -> tokens.get(0).isWord(text, word))
                && CLOUD_OBJECTS.stream().anyMatch(word -> tokens.get(1).isWord(text, word));
        return client || cloud;
    }

    /** The DEFAULT of a column of CREATE TABLE, a form of no Flink at all, when it is what the parser stumbled over. */
    static Optional<SqlProblem> defaultColumn(SourceText source, Slice slice, SyntaxException refused) {
        String text = source.text();
        List<Token> tokens = slice.tokens();
        for (int index = 1; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            if (token.start() == refused.start()
                    && token.isWord(text, "DEFAULT")
                    && tokens.get(0).isWord(text, "CREATE")) {
                String column = columnOf(text, tokens, index);
                return Optional.of(new SqlProblem(
                        SqlProblem.Kind.UNSUPPORTED_FORM,
                        source.span(token),
                        "column " + column + " has a DEFAULT value, which Flink SQL does not know"));
            }
        }
        return Optional.empty();
    }

    private static String columnOf(String text, List<Token> tokens, int index) {
        int depth = 0;
        for (int at = index - 1; at > 0; at--) {
            Token token = tokens.get(at);
            boolean closes = token.isSymbol(text, ')') || token.isSymbol(text, '>');
            boolean opens = token.isSymbol(text, '(') || token.isSymbol(text, '<');
            if (depth == 0 && (opens || token.isSymbol(text, ','))) {
                return tokens.get(at + 1).in(text);
            }
            depth += closes ? 1 : opens ? -1 : 0;
        }
        return tokens.get(index - 1).in(text);
    }
}
