package io.headgate.pipelines.sql;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.flink.sql.parser.impl.FlinkSqlParserImplConstants;
import org.apache.flink.sql.parser.impl.ParseException;

/** Makes one short sentence and an exact position of what the parser throws. */
final class ProblemTranslator {
    private static final int MOST_EXPECTED = 3;
    private static final int LONGEST = 160;
    private static final int LONGEST_TOKEN = 40;
    private static final Pattern LEXICAL = Pattern.compile("line (\\d+), column (\\d+)");
    private static final Pattern POSITION_WORDS =
            Pattern.compile("\\s*(at|from) line \\d+, column \\d+.*", Pattern.DOTALL);
    /** Reserved words that nobody means as a name. */
    private static final Set<String> CLAUSES = Set.of(
            "SELECT", "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "JOIN", "ON", "AS", "INSERT", "INTO", "UNION",
            "WITH", "AND", "OR", "WHEN", "THEN", "ELSE", "END", "LEFT", "RIGHT", "INNER", "FULL", "CROSS", "IN", "IS",
            "NULL", "CREATE", "TABLE", "BY", "LIMIT");

    private static final Pattern A_WORD = Pattern.compile("[A-Za-z_]+");

    private ProblemTranslator() {}

    /** What the parser says about the statement in {@code [start, end)} of the file. */
    static SyntaxException translate(Throwable refused, SourceText source, int start, int end) {
        if (refused instanceof ParseException unexpected && unexpected.currentToken != null) {
            return unexpected(unexpected, source, start, end);
        }
        if (refused instanceof CalciteContextException located) {
            int from = source.offset(start, located.getPosLine(), located.getPosColumn());
            int to = source.offset(start, located.getEndPosLine(), located.getEndPosColumn()) + 1;
            Throwable cause = located.getCause();
            return at(from, to, start, end, sentence(cause == null ? located : cause));
        }
        if (refused instanceof StackOverflowError) {
            return at(start, start + 1, start, end, "nested too deeply to be read");
        }
        Matcher position = LEXICAL.matcher(String.valueOf(refused.getMessage()));
        if (position.find()) {
            int from = source.offset(start, number(position.group(1)), number(position.group(2)));
            return at(from, from + 1, start, end, sentence(refused));
        }
        return at(start, start + 1, start, end, sentence(refused));
    }

    private static SyntaxException unexpected(ParseException refused, SourceText source, int start, int end) {
        org.apache.flink.sql.parser.impl.Token token = refused.currentToken.next;
        if (token == null || token.kind == FlinkSqlParserImplConstants.EOF) {
            return at(end, end, start, end, "the statement ends too early" + expected(refused));
        }
        int from = source.offset(start, token.beginLine, token.beginColumn);
        int to = source.offset(start, token.endLine, token.endColumn) + 1;
        boolean reserved = A_WORD.matcher(token.image).matches()
                && token.kind != FlinkSqlParserImplConstants.IDENTIFIER
                && !CLAUSES.contains(token.image.toUpperCase(Locale.ROOT))
                && expects(refused, FlinkSqlParserImplConstants.IDENTIFIER);
        String hint = reserved ? " is a reserved word; a name must stand in backticks" : " is not expected here";
        return at(from, to, start, end, "'" + shortened(token.image, LONGEST_TOKEN) + "'" + hint + expected(refused));
    }

    private static SyntaxException at(int from, int to, int start, int end, String sentence) {
        int first = Math.min(Math.max(from, start), end);
        int last = Math.min(Math.max(to, first), end);
        return new SyntaxException(first, last, sentence);
    }

    private static boolean expects(ParseException refused, int kind) {
        for (int[] sequence : refused.expectedTokenSequences) {
            if (sequence.length > 0 && sequence[0] == kind) {
                return true;
            }
        }
        return false;
    }

    private static String expected(ParseException refused) {
        Set<String> words = new LinkedHashSet<>();
        for (int[] sequence : refused.expectedTokenSequences) {
            if (sequence.length > 0) {
                words.add(refused.tokenImage[sequence[0]].replace("\"", "'"));
            }
        }
        return words.isEmpty() || words.size() > MOST_EXPECTED ? "" : "; expected " + String.join(" or ", words);
    }

    private static String sentence(Throwable refused) {
        String message = refused.getMessage();
        if (message == null || message.isBlank()) {
            return "the parser cannot read this (" + refused.getClass().getSimpleName() + ")";
        }
        String first = message.lines().findFirst().orElse("");
        String plain = POSITION_WORDS.matcher(first).replaceFirst("");
        String usable = plain.isBlank() ? "the parser cannot read this" : plain;
        boolean keyword = usable.length() > 1 && Character.isUpperCase(usable.charAt(1));
        String start = usable.substring(0, 1);
        return shortened((keyword ? start : start.toLowerCase(Locale.ROOT)) + usable.substring(1), LONGEST);
    }

    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static String shortened(String words, int most) {
        String oneLine = words.replaceAll("[\\r\\n]+", " ");
        return oneLine.length() <= most ? oneLine : oneLine.substring(0, most) + "...";
    }
}
