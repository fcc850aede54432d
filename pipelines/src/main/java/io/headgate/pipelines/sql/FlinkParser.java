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

    private static final int LONGEST_IDENTIFIER = 256;

    private final SourceText source;

    FlinkParser(SourceText source) {
        this.source = source;
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
        try {
            return parser(source.text().substring(start, end)).parseSqlStmtEof();
        } catch (Exception | TokenMgrError | AssertionError | StackOverflowError refused) {
            throw ProblemTranslator.translate(refused, source, start, end);
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
