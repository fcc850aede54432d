package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** Reads the statements of one file, in two rounds: all are parsed before any is judged, since definitions tell about reads. */
final class FileReader {
    /** What the first round made of a statement. */
    private enum Outcome {
        /** Needs no parser. */
        COMMAND,
        PARSED,
        REFUSED
    }

    /** A statement between the rounds. */
    private record Parsed(Slice slice, Outcome outcome, List<Tree> trees) {}

    /** A parsed tree and where its text starts. */
    private record Tree(SqlNode node, int start) {}

    /** Broken statements of one file before the rest is no longer parsed: each costs far more than a sound one. */
    private static final int MOST_PROBLEMS = 200;

    private final SourceText source;
    private final List<Lexer.Unterminated> unterminated;
    private final FlinkParser parser;
    private final FileDefinitions definitions = new FileDefinitions();
    private final List<SqlProblem> problems = new ArrayList<>();

    FileReader(SourceText source, List<Lexer.Unterminated> unterminated) {
        this.source = source;
        this.unterminated = unterminated;
        this.parser = new FlinkParser(source);
        for (Lexer.Unterminated open : unterminated) {
            problems.add(new SqlProblem(
                    SqlProblem.Kind.UNTERMINATED,
                    source.span(open.start(), open.end()),
                    "this " + open.what() + " is never closed"));
        }
    }

    List<SqlProblem> problems() {
        return problems;
    }

    List<StatementFacts> read(List<Slice> slices) {
        List<Parsed> parsed = slices.stream()
                .filter(slice -> !isOpenComment(slice))
                .map(this::parse)
                .toList();
        return parsed.stream().map(this::facts).toList();
    }

    /** An unterminated comment behind the last semicolon is no statement. */
    private boolean isOpenComment(Slice slice) {
        return source.text().startsWith("/*", slice.start()) && slice.tokens().size() == 1;
    }

    private Parsed parse(Slice slice) {
        if (ConfluentForms.isCommand(source.text(), slice)) {
            return new Parsed(slice, Outcome.COMMAND, List.of());
        }
        if (problems.size() >= MOST_PROBLEMS) {
            return givenUp(slice);
        }
        Optional<SqlProblem> hole = TemplateHoles.inCode(source, slice);
        if (hole.isPresent()) {
            problems.add(hole.get());
            return new Parsed(slice, Outcome.REFUSED, List.of());
        }
        try {
            List<Tree> trees = new ArrayList<>();
            for (List<Token> part : parts(slice)) {
                trees.add(new Tree(parser.parse(part), part.get(0).start()));
            }
            trees.forEach(tree -> definitions.add(tree.node()));
            return new Parsed(slice, Outcome.PARSED, trees);
        } catch (SyntaxException refused) {
            if (unterminatedIn(slice).isEmpty()) {
                problems.add(problem(slice, refused));
            }
            return new Parsed(slice, Outcome.REFUSED, List.of());
        }
    }

    private Parsed givenUp(Slice slice) {
        if (problems.size() == MOST_PROBLEMS) {
            problems.add(new SqlProblem(
                    SqlProblem.Kind.SYNTAX,
                    span(slice),
                    "from here on nothing is parsed: the file has " + MOST_PROBLEMS + " problems already"));
        }
        return new Parsed(slice, Outcome.REFUSED, List.of());
    }

    /** What the parser is given: the whole statement, but each member of a set by itself where it does not know the set's form. */
    private List<List<Token>> parts(Slice slice) throws SyntaxException {
        boolean known = slice.startsWith(source.text(), "EXECUTE")
                || slice.startsWith(source.text(), "EXPLAIN")
                || slice.startsWith(source.text(), "COMPILE");
        if (known || !slice.isSet()) {
            return List.of(slice.tokens());
        }
        Token last = slice.tokens().get(slice.tokens().size() - 1);
        if (!last.isWord(source.text(), "END")) {
            throw new SyntaxException(slice.end(), slice.end(), "the statement set has no END");
        }
        return slice.members();
    }

    private SqlProblem problem(Slice slice, SyntaxException refused) {
        return ConfluentForms.defaultColumn(source, slice, refused)
                .or(() -> TemplateHoles.placeholderAt(source, slice, refused))
                .orElseGet(() -> new SqlProblem(
                        SqlProblem.Kind.SYNTAX, source.span(refused.start(), refused.end()), refused.sentence()));
    }

    private List<Lexer.Unterminated> unterminatedIn(Slice slice) {
        return unterminated.stream()
                .filter(open -> open.start() >= slice.start() && open.start() <= slice.end())
                .toList();
    }

    private StatementFacts facts(Parsed parsed) {
        return switch (parsed.outcome()) {
            case COMMAND -> StatementReader.command(span(parsed.slice()));
            case PARSED -> read(parsed);
            case REFUSED -> ApproximateReader.read(source, parsed.slice());
        };
    }

    private StatementFacts read(Parsed parsed) {
        Slice slice = parsed.slice();
        try {
            List<StatementFacts> parts = parsed.trees().stream()
                    .map(tree -> StatementReader.read(
                            tree.node(), span(slice), source.positionsFrom(tree.start()), definitions))
                    .toList();
            return parts.size() == 1 && !slice.isSet() ? parts.get(0) : StatementReader.set(span(slice), parts);
        } catch (RuntimeException | StackOverflowError | AssertionError refused) {
            // The tree is the parser's: what it may hold in odd corners is not ours to promise.
            problems.add(problem(slice, ProblemTranslator.translate(refused, source, slice.start(), slice.end())));
            return ApproximateReader.read(source, slice);
        }
    }

    private Span span(Slice slice) {
        return source.span(slice.start(), slice.end());
    }
}
