package io.headgate.pipelines.sql;

import java.io.StringReader;
import java.util.List;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlAbstractParserImpl;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImpl;
import org.apache.flink.sql.parser.impl.TokenMgrError;
import org.apache.flink.sql.parser.validate.FlinkSqlConformance;

/**
 * The one border to Flink's parser: configured as Flink configures it, guarded against what would overflow its stack.
 *
 * <p>It talks to the generated parser directly: the facade around it spends milliseconds on every error to list all tokens
 * that would have been welcome.
 */
final class FlinkParser {
    /** Parentheses, brackets, CASEs and nested types within each other; the parser overflows a small stack at about 600. */
    private static final int DEEPEST = 200;

    /** A literal or comment in one piece: the lexer needs time quadratic in its length, a second for a million characters. */
    private static final int LONGEST_PIECE = 500_000;

    private static final int LONGEST_IDENTIFIER = 256;

    private final SourceText source;
    private final ChainGuard chains;

    FlinkParser(SourceText source) {
        this.source = source;
        this.chains = new ChainGuard(source.text());
    }

    /** Parses the statement that these tokens of the file make up. */
    SqlNode parse(List<Token> tokens) throws SyntaxException {
        int start = tokens.get(0).start();
        int end = tokens.get(tokens.size() - 1).end();
        Token tooDeep = NestingGuard.firstBelow(source.text(), tokens, DEEPEST);
        if (tooDeep != null) {
            throw new SyntaxException(
                    tooDeep.start(),
                    tooDeep.end(),
                    "nested more than " + DEEPEST + " levels deep, which cannot be read");
        }
        refuseLongPieces(tokens);
        Token tooLong = chains.firstBeyond(tokens);
        if (tooLong != null) {
            throw new SyntaxException(
                    tooLong.start(),
                    tooLong.end(),
                    "too long a chain of operators, which cannot be read in sensible time");
        }
        try {
            return parser(source.text().substring(start, end)).parseSqlStmtEof();
        } catch (Exception | TokenMgrError | AssertionError | StackOverflowError refused) {
            throw ProblemTranslator.translate(refused, source, start, end);
        }
    }

    private static void refuseLongPieces(List<Token> tokens) throws SyntaxException {
        int end = tokens.get(0).start();
        for (Token token : tokens) {
            if (token.end() - end > LONGEST_PIECE) {
                throw new SyntaxException(
                        token.start(),
                        token.end(),
                        "a literal or comment of more than " + LONGEST_PIECE + " characters");
            }
            end = token.end();
        }
    }

    private static SqlAbstractParserImpl parser(String text) {
        SqlAbstractParserImpl parser = FlinkSqlParserImpl.FACTORY.getParser(new StringReader(text));
        parser.setTabSize(1);
        parser.setQuotedCasing(Casing.UNCHANGED);
        parser.setUnquotedCasing(Casing.UNCHANGED);
        parser.setIdentifierMaxLength(LONGEST_IDENTIFIER);
        parser.setConformance(FlinkSqlConformance.DEFAULT);
        parser.switchTo(SqlAbstractParserImpl.LexicalState.BTID);
        return parser;
    }
}
