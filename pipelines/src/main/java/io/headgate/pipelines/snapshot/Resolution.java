package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.JoinCounts;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StateReason;
import io.headgate.pipelines.sql.TableDefinition;
import io.headgate.pipelines.sql.TableRead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives every table the facts that need its neighbours: views looked through, changes that sources carry, state. Tables are
 * taken parents first; in a cycle the safer reading is taken for a parent that is not known yet.
 */
final class Resolution {
    private final Names names;
    private final Set<String> scalarFunctions;
    private final Map<String, Draft> drafts;
    private final FullDefinitions definitions;
    private final LookUps lookUps;
    private final Map<String, ProjectTable> done = new HashMap<>();

    private Resolution(Names names, Collection<String> scalarFunctions, Map<String, Draft> drafts) {
        this.names = names;
        this.scalarFunctions = Set.copyOf(scalarFunctions);
        this.drafts = drafts;
        this.definitions = new FullDefinitions(this::written, this::like);
        this.lookUps = new LookUps(names, definitions);
    }

    /**
     * Resolves all tables, in the order of the drafts.
     *
     * @param scalarFunctions functions of the user's own that are no aggregates
     */
    static List<ProjectTable> resolve(Names names, Collection<String> scalarFunctions, Map<String, Draft> drafts) {
        Resolution resolution = new Resolution(names, scalarFunctions, drafts);
        Map<String, List<String>> parents = new LinkedHashMap<>();
        drafts.forEach((name, draft) -> parents.put(name, resolution.parents(draft)));
        for (String name : ParentsFirst.order(parents)) {
            resolution.done.put(name, resolution.table(draft(drafts, name), parents.getOrDefault(name, List.of())));
        }
        return drafts.keySet().stream()
                .map(resolution::known)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Draft draft(Map<String, Draft> drafts, String name) {
        Draft draft = drafts.get(name);
        if (draft == null) {
            throw new IllegalStateException("no table " + name);
        }
        return draft;
    }

    private List<String> parents(Draft draft) {
        TreeSet<String> parents = new TreeSet<>();
        draft.reads().forEach(read -> parents.add(names.resolve(read.table())));
        return List.copyOf(parents);
    }

    private ProjectTable table(Draft draft, List<String> parents) {
        List<StateCause> causes = causes(draft);
        StateForm state = causes.isEmpty() ? StateForm.STATELESS : StateForm.STATEFUL;
        Changelog changelog = ChangelogRule.stated(draft.kind(), definitions.of(draft.name()))
                .orElse(causes.isEmpty() ? Changelog.APPEND : Changelog.UPSERT);
        return new ProjectTable(
                draft.name(),
                draft.place().product(),
                draft.place().layer(),
                draft.place().type().isEmpty()
                        ? TypeByName.of(draft)
                        : draft.place().type(),
                draft.place().folder(),
                draft.kind(),
                draft.definition().map(ProjectStatement::id),
                like(draft.name()),
                draft.writers().stream().map(ProjectStatement::id).toList(),
                parents,
                sources(parents),
                changelog,
                state,
                causes,
                bounded(draft),
                draft.approximate(),
                draft.queries().stream()
                        .map(statement -> statement.facts().joins())
                        .reduce(JoinCounts.NONE, JoinCounts::plus));
    }

    private Optional<TableDefinition> written(String table) {
        return Optional.ofNullable(drafts.get(table)).flatMap(Draft::columns);
    }

    private Optional<String> like(String table) {
        return written(table)
                .flatMap(TableDefinition::like)
                .map(like -> names.resolve(like.table()))
                .filter(drafts::containsKey);
    }

    private List<String> sources(List<String> parents) {
        TreeSet<String> sources = new TreeSet<>();
        for (String parent : parents) {
            Optional<ProjectTable> view = known(parent).filter(table -> table.kind() == TableKind.VIEW);
            view.ifPresentOrElse(table -> sources.addAll(table.sources()), () -> sources.add(parent));
        }
        return List.copyOf(sources);
    }

    private Optional<ProjectTable> known(String name) {
        return Optional.ofNullable(done.get(name));
    }

    private List<StateCause> causes(Draft draft) {
        LinkedHashSet<StateCause> causes = new LinkedHashSet<>();
        for (ProjectStatement statement : draft.queries()) {
            if (statement.facts().approximate()) {
                int line = statement.facts().span().line();
                causes.add(new StateCause(statement.file(), new StateReason(StateConstruct.UNKNOWN, line, "")));
            }
            lookUps.reasons(statement.facts()).stream()
                    .filter(reason -> !isKnownScalar(reason))
                    .forEach(reason -> causes.add(new StateCause(statement.file(), reason)));
            for (TableRead read : statement.facts().reads()) {
                causes.addAll(causesOf(statement, read));
            }
        }
        return new ArrayList<>(causes);
    }

    private boolean isKnownScalar(StateReason reason) {
        return reason.construct() == StateConstruct.POSSIBLE_AGGREGATE && scalarFunctions.contains(reason.detail());
    }

    private List<StateCause> causesOf(ProjectStatement statement, TableRead read) {
        String name = names.resolve(read.table());
        Optional<ProjectTable> source = known(name);
        if (source.isPresent() && source.get().kind() == TableKind.VIEW) {
            return source.get().causes();
        }
        boolean changes = source.isPresent() ? !source.get().changelog().appendOnly() : drafts.containsKey(name);
        if (!changes || read.role() != ReadRole.SCAN) {
            return List.of();
        }
        int line = read.table().span().line();
        return List.of(new StateCause(
                statement.file(), new StateReason(StateConstruct.UPSERT_SOURCE, line, "'" + name + "'")));
    }

    private boolean bounded(Draft draft) {
        List<ProjectStatement> queries = draft.queries();
        return !queries.isEmpty() && queries.stream().allMatch(this::bounded);
    }

    private boolean bounded(ProjectStatement statement) {
        if (statement.facts().approximate()) {
            return false;
        }
        List<TableRead> reads = statement.facts().reads();
        return statement.facts().values() || (!reads.isEmpty() && reads.stream().allMatch(this::bounded));
    }

    private boolean bounded(TableRead read) {
        Draft source = drafts.get(names.resolve(read.table()));
        if (source == null) {
            return BoundedRule.bounded(Map.of(), read.hints());
        }
        if (source.kind() == TableKind.VIEW) {
            return known(source.name()).map(ProjectTable::bounded).orElse(false);
        }
        return BoundedRule.bounded(definitions.options(source.name()), read.hints());
    }
}
