package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the tokens of a file into statements at semicolons, and keeps a statement set together: {@code [EXECUTE] STATEMENT SET
 * BEGIN ..; ..; END} as well as the old {@code BEGIN STATEMENT SET; ..; END}.
 *
 * <p>A set whose END is missing ends where something follows that cannot stand in a set, so that the rest of the file is
 * read as what it is.
 */
final class StatementSplitter {
    private final String text;
    private final List<Slice> slices = new ArrayList<>();
    private List<Token> statement = new ArrayList<>();
    private List<Token> member = new ArrayList<>();
    private List<List<Token>> members = new ArrayList<>();
    private boolean inSet;
    private int openCases;

    private StatementSplitter(String text) {
        this.text = text;
    }

    static List<Slice> split(String text, List<Token> tokens) {
        StatementSplitter splitter = new StatementSplitter(text);
        for (Token token : tokens) {
            splitter.accept(token);
        }
        splitter.finish();
        return splitter.slices;
    }

    private void accept(Token token) {
        if (inSet) {
            acceptInSet(token);
        } else if (!token.isSymbol(text, ';')) {
            statement.add(token);
            inSet = opensSet(token);
        } else if (statement.size() == 3 && Slice.startsWith(statement, text, "BEGIN", "STATEMENT", "SET")) {
            statement.add(token);
            inSet = true;
        } else {
            finish();
        }
    }

    private void acceptInSet(Token token) {
        if (member.isEmpty() && endsSetUnclosed(token)) {
            finish();
            accept(token);
            return;
        }
        statement.add(token);
        if (token.isSymbol(text, ';')) {
            finishMember();
        } else if (token.isWord(text, "END") && openCases == 0) {
            finish();
        } else {
            openCases += token.isWord(text, "CASE") ? 1 : token.isWord(text, "END") ? -1 : 0;
            member.add(token);
        }
    }

    /** A new statement of a set that is none which a set may hold: the END was forgotten. */
    private boolean endsSetUnclosed(Token token) {
        return token.kind() == Token.Kind.WORD
                && !members.isEmpty()
                && !token.isWord(text, "INSERT")
                && !token.isWord(text, "END");
    }

    private boolean opensSet(Token token) {
        int size = statement.size();
        return token.isWord(text, "BEGIN")
                && size >= 3
                && statement.get(size - 2).isWord(text, "SET")
                && statement.get(size - 3).isWord(text, "STATEMENT");
    }

    private void finishMember() {
        if (!member.isEmpty()) {
            members.add(member);
        }
        member = new ArrayList<>();
        openCases = 0;
    }

    private void finish() {
        finishMember();
        while (!statement.isEmpty() && statement.get(statement.size() - 1).isSymbol(text, ';')) {
            statement.remove(statement.size() - 1);
        }
        if (!statement.isEmpty()) {
            slices.add(new Slice(statement, members));
        }
        statement = new ArrayList<>();
        members = new ArrayList<>();
        inSet = false;
    }
}
