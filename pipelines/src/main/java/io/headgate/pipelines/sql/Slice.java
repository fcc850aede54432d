package io.headgate.pipelines.sql;

import java.util.List;

/**
 * The tokens of one statement, without the closing semicolon.
 *
 * @param tokens never empty
 * @param members for a statement set the tokens of each statement in it, else empty
 */
record Slice(List<Token> tokens, List<List<Token>> members) {
    int start() {
        return tokens.get(0).start();
    }

    int end() {
        return tokens.get(tokens.size() - 1).end();
    }

    boolean isSet() {
        return !members.isEmpty();
    }

    /** Whether the statement begins with these words. */
    boolean startsWith(String text, String... words) {
        return startsWith(tokens, text, words);
    }

    static boolean startsWith(List<Token> tokens, String text, String... words) {
        if (tokens.size() < words.length) {
            return false;
        }
        for (int index = 0; index < words.length; index++) {
            if (!tokens.get(index).isWord(text, words[index])) {
                return false;
            }
        }
        return true;
    }
}
