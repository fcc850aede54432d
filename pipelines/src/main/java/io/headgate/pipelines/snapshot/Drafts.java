package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.scan.SqlFile;
import io.headgate.pipelines.scan.TablePlace;
import io.headgate.pipelines.sql.Span;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.sql.TableReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Collects which statement defines and which statements write each table, and reports tables claimed twice. */
final class Drafts {
    private final Names names;
    private final Collection<Finding> findings;
    private final List<ProjectStatement> statements = new ArrayList<>();
    private final Map<String, TablePlace> places = new HashMap<>();
    private final Map<String, Draft> tables = new HashMap<>();

    /** Defined tables by their names in small letters. */
    private final Map<String, String> definedAs = new HashMap<>();

    private Drafts(Names names, Collection<Finding> findings) {
        this.names = names;
        this.findings = findings;
    }

    static Drafts collect(ScannedProject project, Names names, Collection<Finding> findings) {
        Drafts drafts = new Drafts(names, findings);
        project.files().forEach(drafts::file);
        drafts.statements.forEach(drafts::define);
        drafts.statements.forEach(drafts::writes);
        drafts.tables().values().forEach(drafts::checkWriters);
        return drafts;
    }

    List<ProjectStatement> statements() {
        return statements;
    }

    /** By name; quick to look up in, too. */
    Map<String, Draft> tables() {
        Map<String, Draft> sorted = new LinkedHashMap<>();
        tables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private void file(SqlFile file) {
        places.put(file.path(), file.place());
        int number = 0;
        for (StatementFacts facts : file.facts().statements()) {
            number++;
            String id = file.path() + "#" + number;
            String sql = facts.span().in(file.text());
            statements.add(new ProjectStatement(id, file.path(), facts, sql, file.properties()));
        }
    }

    private TablePlace place(ProjectStatement statement) {
        TablePlace place = places.get(statement.file());
        if (place == null) {
            throw new IllegalStateException("statement of a file that was not read: " + statement.id());
        }
        return place;
    }

    private void define(ProjectStatement statement) {
        if (!statement.facts().kind().defines()) {
            return;
        }
        for (TableReference target : defined(statement.facts())) {
            String name = names.resolve(target);
            Draft draft = tables.computeIfAbsent(name, key -> new Draft(key, place(statement)));
            definedAs.merge(
                    name.toLowerCase(Locale.ROOT), name, (one, other) -> one.compareTo(other) < 0 ? one : other);
            if (draft.definition().isEmpty()) {
                draft.define(statement);
            } else {
                String first = draft.definition().map(Drafts::at).orElse("");
                findings.add(finding(
                        FindingCode.DUPLICATE_TABLE,
                        statement,
                        target.span(),
                        name,
                        "table '" + name + "' is already defined at " + first,
                        "keep one definition, rename or delete the other"));
            }
        }
    }

    /** The table that a statement defines; where it did not parse, the scan of tokens gives it as a target. */
    private static List<TableReference> defined(StatementFacts facts) {
        return facts.definition().map(definition -> List.of(definition.name())).orElseGet(facts::writes);
    }

    private void writes(ProjectStatement statement) {
        StatementKind kind = statement.facts().kind();
        if (!kind.writes()) {
            return;
        }
        for (TableReference target : statement.facts().writes()) {
            String name = names.resolve(target);
            Draft draft = tables.get(name);
            if (draft == null) {
                draft = new Draft(name, place(statement));
                tables.put(name, draft);
                findings.add(finding(
                        FindingCode.MISSING_DDL,
                        statement,
                        target.span(),
                        name,
                        "table '" + name + "' is written and nowhere defined",
                        missingRemedy(name)));
            }
            if (!kind.defines() || draft.definition().filter(statement::equals).isPresent()) {
                draft.addWriter(statement);
            }
        }
    }

    private String missingRemedy(String name) {
        return Optional.ofNullable(definedAs.get(name.toLowerCase(Locale.ROOT)))
                .map(other -> "names are case-sensitive: did you mean '" + other + "'?")
                .orElse("add ddl." + name + ".sql beside it");
    }

    /** Several statements of one folder may write a table; two folders may not. */
    private void checkWriters(Draft draft) {
        Set<String> folders = new TreeSet<>();
        for (ProjectStatement writer : draft.writers()) {
            folders.add(place(writer).folder());
        }
        if (folders.size() > 1) {
            ProjectStatement last = draft.writers().get(draft.writers().size() - 1);
            findings.add(finding(
                    FindingCode.TWO_WRITERS,
                    last,
                    last.facts().span(),
                    draft.name(),
                    "table '" + draft.name() + "' is written from " + folders.size() + " folders: "
                            + String.join(", ", folders),
                    "let one folder write it, for example with UNION ALL"));
        }
    }

    private static String at(ProjectStatement statement) {
        Span span = statement.facts().span();
        return statement.file() + ":" + span.line() + ":" + span.column();
    }

    private static Finding finding(
            FindingCode code, ProjectStatement statement, Span span, String table, String message, String remedy) {
        return new Finding(code, statement.file(), span.line(), span.column(), table, message, remedy);
    }
}
