package io.headgate.pipelines.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hole that makes a statement a template rather than SQL. */
final class TemplateHoles {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][\\w.\\- ]{0,80}>");
    private static final Pattern IN_NAME = Pattern.compile("\\$\\{[A-Za-z_][^}`]*}|\\{\\{[^}`]*}}");

    private TemplateHoles() {}

    /** A hole outside of strings and comments, names in backticks included: no SQL, whether it parses or not. */
    static Optional<SqlProblem> inCode(SourceText source, Slice slice) {
        for (Token token : slice.tokens()) {
            if (token.kind() == Token.Kind.HOLE) {
                return Optional.of(problem(source, token.start(), token.end()));
            }
            if (token.kind() == Token.Kind.QUOTED_NAME) {
                Matcher hole = IN_NAME.matcher(source.text()).region(token.start(), token.end());
                if (hole.find()) {
                    return Optional.of(problem(source, hole.start(), hole.end()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code <your_table>} at the place that the parser refused. */
    static Optional<SqlProblem> placeholderAt(SourceText source, Slice slice, SyntaxException refused) {
        Matcher hole = PLACEHOLDER.matcher(source.text()).region(slice.start(), slice.end());
        while (hole.find()) {
            boolean covers = hole.start() <= refused.start() && refused.start() <= hole.end();
            boolean next = hole.start() >= refused.start()
                    && source.text()
                            .substring(refused.end(), Math.max(refused.end(), hole.start()))
                            .isBlank();
            if (covers || next) {
                return Optional.of(problem(source, hole.start(), hole.end()));
            }
        }
        return Optional.empty();
    }

    private static SqlProblem problem(SourceText source, int start, int end) {
        String hole = source.text().substring(start, end).lines().findFirst().orElse("");
        return new SqlProblem(
                SqlProblem.Kind.TEMPLATE,
                source.span(start, end),
                "'" + hole + "' is a hole of a template, not SQL; fill it in first");
    }
}
