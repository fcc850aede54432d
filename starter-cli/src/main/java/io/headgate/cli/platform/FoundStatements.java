package io.headgate.cli.platform;

import io.headgate.pipelines.graph.NearNames;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.StatementFilter;
import io.headgate.platforms.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the statements that a selection means. */
final class FoundStatements {
    private final Statements statements;
    private final StatementSelection selection;
    private final Instant now;

    FoundStatements(Statements statements, StatementSelection selection, Instant now) {
        this.statements = statements;
        this.selection = selection;
        this.now = now;
    }

    /**
     * A statement and its age.
     *
     * @param age since it was made, where the platform tells
     */
    record Found(WorldStatement statement, Optional<Duration> age) {}

    /** By name. A name that means no statement is an error: somebody relies on it. */
    List<Found> find() {
        StatementFilter filter = new StatementFilter(selection.prefix(), selection.pool(), Optional.empty());
        List<WorldStatement> listed = statements.list(filter);
        requireNames(listed);
        Map<String, Instant> times = statements.creationTimes(filter);
        if (selection.age().isPresent() && times.isEmpty() && !listed.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "this platform does not tell when a statement was made, so that its age is unknown",
                    "leave out the age, and narrow by name or status");
        }
        return listed.stream()
                .map(statement -> new Found(statement, age(times, statement)))
                .filter(this::meant)
                .toList();
    }

    private Optional<Duration> age(Map<String, Instant> times, WorldStatement statement) {
        return Optional.ofNullable(times.get(statement.name())).map(made -> Duration.between(made, now));
    }

    private boolean meant(Found found) {
        WorldStatement statement = found.statement();
        boolean named = selection.names().isEmpty()
                || selection.names().stream().anyMatch(name -> new NamePattern(name).matches(statement.name()));
        boolean phase = selection.phases().isEmpty() || selection.phases().contains(statement.phase());
        boolean old = selection
                .age()
                .map(least ->
                        found.age().filter(age -> age.compareTo(least) >= 0).isPresent())
                .orElse(true);
        return named && phase && old;
    }

    private void requireNames(List<WorldStatement> listed) {
        List<String> names = listed.stream().map(WorldStatement::name).toList();
        for (String name : selection.names()) {
            if (new NamePattern(name).exact() && !names.contains(name)) {
                List<String> near = NearNames.of(name, names);
                throw new HeadgateException(
                        FailureCode.USAGE,
                        "no statement '" + name + "'",
                        near.isEmpty()
                                ? "see headgate statements list"
                                : "did you mean " + String.join(" or ", near) + "?");
            }
        }
    }
}
