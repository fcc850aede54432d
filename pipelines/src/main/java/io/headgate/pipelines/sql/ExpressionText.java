package io.headgate.pipelines.sql;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;

/**
 * Writes an expression in one form, whatever its spaces, comments, line breaks and quoting were: {@code `ts` - INTERVAL '5'
 * SECOND}. Names stand in backticks, functions do not.
 */
final class ExpressionText {
    private ExpressionText() {}

    static String of(SqlNode expression) {
        String written = expression
                .toSqlString(writer -> writer.withDialect(AnsiSqlDialect.DEFAULT)
                        .withQuoteAllIdentifiers(true)
                        .withIndentation(0))
                .getSql();
        List<Token> tokens = Lexer.lex(written).tokens();
        StringBuilder text = new StringBuilder(written.length());
        int done = 0;
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            text.append(written.substring(done, token.start()).isEmpty() ? "" : " ");
            boolean function = token.kind() == Token.Kind.QUOTED_NAME
                    && index + 1 < tokens.size()
                    && tokens.get(index + 1).isSymbol(written, '(')
                    && tokens.get(index + 1).start() == token.end();
            text.append(written, token.start() + (function ? 1 : 0), token.end() - (function ? 1 : 0));
            done = token.end();
        }
        return text.toString();
    }
}
