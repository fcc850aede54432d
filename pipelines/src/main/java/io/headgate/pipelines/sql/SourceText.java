package io.headgate.pipelines.sql;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** The text of one file with its tokens and lines; turns positions of the parser into spans of the file. */
final class SourceText {
    private final String text;
    private final LineIndex lines;
    private final List<Token> tokens;

    SourceText(String text, List<Token> tokens) {
        this.text = text;
        this.lines = new LineIndex(text);
        this.tokens = tokens;
    }

    String text() {
        return text;
    }

    Span span(int start, int end) {
        return lines.span(start, end);
    }

    Span span(Token token) {
        return span(token.start(), token.end());
    }

    int line(int offset) {
        return lines.line(offset);
    }

    /** The offset of a line and column that the parser counted from {@code base}. */
    int offset(int base, int line, int column) {
        return lines.offset(base, line, column);
    }

    /** Positions of a tree that was parsed from the text at {@code base}. */
    Positions positionsFrom(int base) {
        return new Positions(base);
    }

    /** Where the nodes of one parsed tree stand in the file. */
    final class Positions {
        private final int base;

        private Positions(int base) {
            this.base = base;
        }

        int start(SqlNode node) {
            SqlParserPos at = node.getParserPosition();
            return offset(base, at.getLineNum(), at.getColumnNum());
        }

        /** The offset behind the node. */
        int end(SqlNode node) {
            SqlParserPos at = node.getParserPosition();
            int last = offset(base, at.getEndLineNum(), at.getEndColumnNum());
            return Math.min(Math.max(start(node), last + 1), text.length());
        }

        Span span(SqlNode node) {
            return SourceText.this.span(start(node), end(node));
        }

        int line(SqlNode node) {
            return lines.line(start(node));
        }

        TableReference reference(SqlIdentifier name) {
            return new TableReference(name.names, span(name));
        }

        int lineAt(int offset) {
            return lines.line(offset);
        }

        /** Whether the token before the one at {@code node} is {@code word}; opening parentheses are passed over. */
        boolean follows(SqlNode node, String word) {
            int index = before(start(node));
            return index >= 0 && tokens.get(index).isWord(text, word);
        }

        /** Where the token before {@code node} starts, opening parentheses passed over. */
        int startOfWordBefore(SqlNode node) {
            int index = before(start(node));
            return index < 0 ? start(node) : tokens.get(index).start();
        }

        /** Where the first token behind {@code node} starts, closing parentheses passed over. */
        int startOfWordAfter(SqlNode node) {
            int end = end(node);
            int index = firstFrom(end);
            while (index < tokens.size() && tokens.get(index).isSymbol(text, ')')) {
                index++;
            }
            return index < tokens.size() ? tokens.get(index).start() : start(node);
        }

        private int before(int offset) {
            int index = firstFrom(offset) - 1;
            while (index >= 0 && tokens.get(index).isSymbol(text, '(')) {
                index--;
            }
            return index;
        }

        /** The index of the first token that starts at or behind {@code offset}. */
        private int firstFrom(int offset) {
            int low = 0;
            int high = tokens.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tokens.get(middle).start() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
