package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableRead;
import java.util.Collection;
import java.util.Map;

/**
 * Append tables fed by tables of changes: the engine refuses such a statement. A window aggregation is the one construct
 * that turns changes into rows that are only added.
 */
final class ChangelogCheck {
    private final Names names;
    private final Map<String, ProjectTable> tables;
    private final Collection<Finding> findings;

    ChangelogCheck(Names names, Map<String, ProjectTable> tables, Collection<Finding> findings) {
        this.names = names;
        this.tables = tables;
        this.findings = findings;
    }

    void check(ProjectTable table, Collection<ProjectStatement> writers) {
        if (!table.changelog().appendOnly() || table.kind() != TableKind.TABLE) {
            return;
        }
        for (ProjectStatement writer : writers) {
            if (writer.facts().approximate() || writer.facts().writes().size() > 1 || windowed(writer.facts())) {
                continue;
            }
            for (TableRead read : writer.facts().reads()) {
                check(table, writer, read);
            }
        }
    }

    private static boolean windowed(StatementFacts facts) {
        return facts.stateReasons().stream().anyMatch(reason -> reason.construct() == StateConstruct.WINDOW_AGGREGATE);
    }

    private void check(ProjectTable table, ProjectStatement writer, TableRead read) {
        ProjectTable source = tables.get(names.resolve(read.table()));
        if (source == null || source.changelog().appendOnly() || read.role() != ReadRole.SCAN) {
            return;
        }
        findings.add(new Finding(
                FindingCode.CHANGELOG_MISMATCH,
                writer.file(),
                read.table().span().line(),
                read.table().span().column(),
                table.name(),
                "append table '" + table.name() + "' is fed by " + word(source.changelog()) + " table '" + source.name()
                        + "'",
                "give '" + table.name() + "' a primary key and 'changelog.mode' = 'upsert'"));
    }

    private static String word(Changelog changelog) {
        return switch (changelog) {
            case APPEND -> "append";
            case UPSERT -> "upsert";
            case RETRACT -> "retract";
        };
    }
}
