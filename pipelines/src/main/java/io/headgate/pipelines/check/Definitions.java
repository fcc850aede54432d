package io.headgate.pipelines.check;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.snapshot.ProjectStatement;
import io.headgate.pipelines.snapshot.ProjectTable;
import io.headgate.pipelines.snapshot.SnapshotIndex;
import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableReference;
import java.util.Optional;
import java.util.stream.Stream;

/** Where tables are defined, so that a finding about a table can point at its name. */
final class Definitions {
    private final SnapshotIndex index;

    Definitions(SnapshotIndex index) {
        this.index = index;
    }

    /** The statement that defines a table, else the first that writes it. */
    Optional<ProjectStatement> of(ProjectTable table) {
        return Stream.concat(table.ddl().stream(), table.writers().stream())
                .findFirst()
                .map(index::statement);
    }

    /** A finding that points at the table's name in the statement that defines it. */
    Finding finding(FindingCode code, ProjectTable table, String message, String remedy) {
        return of(table)
                .map(statement -> {
                    Span span = name(statement.facts(), table);
                    return new Finding(
                            code, statement.file(), span.line(), span.column(), table.name(), message, remedy);
                })
                .orElseGet(() -> new Finding(code, table.folder(), 0, 0, table.name(), message, remedy));
    }

    private static Span name(StatementFacts facts, ProjectTable table) {
        return Stream.concat(facts.definition().map(TableDefinition::name).stream(), facts.writes().stream())
                .filter(reference -> reference.table().equals(table.name()))
                .map(TableReference::span)
                .findFirst()
                .orElse(facts.span());
    }
}
