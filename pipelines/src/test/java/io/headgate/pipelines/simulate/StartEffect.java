package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.StartAt;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.name.StatementNames;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starting a statement: whether it may, where it begins, and what that means for the rows of its tables. */
final class StartEffect {
    private final SimulatedPlatform platform;
    private final SqlLibrary library;
    private final TableEffects tables;
    private final StartPlaces places;

    StartEffect(SimulatedPlatform platform, SqlLibrary library, TableEffects tables, StartPlaces places) {
        this.platform = platform;
        this.library = library;
        this.tables = tables;
        this.places = places;
    }

    void start(Step step) {
        RunnableSql sql = library.resolve(step.sql().orElseThrow(() -> new Violation(step.id() + " has no SQL")));
        StartAt start = step.start().orElseThrow(() -> new Violation(step.id() + " begins nowhere"));
        String name = step.name().orElseThrow(() -> new Violation(step.id() + " has no statement name"));
        checkName(step, name);
        checkPrevious(step);
        if (sql.writes().isEmpty()) {
            throw new Violation(step.id() + " starts what writes nothing");
        }
        Set<String> sources = sourcesThere(step, sql);
        step.creates().forEach(table -> tables.make(step, table, sql));
        for (String sink : sql.writes()) {
            if (platform.table(sink).isEmpty()) {
                throw new Violation(step.id() + " writes " + sink + ", which is not there");
            }
        }
        new SecondWriters(platform).refuse(step, name, sql.serves(), sql.writes());
        places.check(step, start, sql, sources);
        long now = platform.tick();
        boolean whole = wholeFrom(start, sources);
        for (String sink : sql.writes()) {
            SimulatedTable table = platform.table(sink).orElseThrow();
            boolean fromNothing = !table.filled() && !sources.isEmpty() && rewrites(start);
            boolean complete = whole && (table.complete() || rewrites(start));
            platform.put(table.startedBy(sql.serves(), complete, fromNothing || table.filling(), since(start, now)));
        }
        platform.put(new SimulatedStatement(
                listed(step, name, sql, start, now),
                sql.serves(),
                platform.topicsOf(sources),
                platform.topicsOf(sql.writes()),
                0));
        step.previous().flatMap(platform::statement).ifPresent(old -> platform.put(old.superseded()));
    }

    private void checkName(Step step, String name) {
        if (platform.statement(name).isPresent()) {
            throw new Violation(step.id() + " takes the name " + name + ", which is taken");
        }
        if (name.length() > StatementNames.LONGEST) {
            throw new Violation(step.id() + " takes a name of " + name.length() + " characters");
        }
    }

    private void checkPrevious(Step step) {
        step.previous()
                .flatMap(platform::statement)
                .filter(SimulatedStatement::active)
                .ifPresent(old -> {
                    throw new Violation(step.id() + " replaces " + old.name() + ", which is "
                            + old.seen().phase());
                });
    }

    private Set<String> sourcesThere(Step step, RunnableSql sql) {
        for (String read : sql.reads()) {
            if (platform.table(read).isEmpty()) {
                throw new Violation(step.id() + " reads " + read + ", which is not there");
            }
        }
        Set<String> sources = platform.throughViews(sql.reads());
        for (String source : sources) {
            if (platform.table(source).isEmpty()) {
                throw new Violation(step.id() + " reads " + source + " through a view, and it is not there");
            }
        }
        return sources;
    }

    /** The statement whose state is taken may be resumed all the same: the undoing says what was written meanwhile. */
    private static long since(StartAt start, long now) {
        return start.kind() == StartAt.Kind.STATE ? 0 : now;
    }

    private static boolean rewrites(StartAt start) {
        return start.kind() == StartAt.Kind.EARLIEST;
    }

    /** Whether a start there gives every row that the sources ever had. */
    private boolean wholeFrom(StartAt start, Collection<String> sources) {
        return switch (start.kind()) {
            case EARLIEST ->
                sources.stream()
                        .map(platform::table)
                        .flatMap(Optional::stream)
                        .allMatch(source -> source.complete() && source.seen().complete());
            case LATEST, TIMESTAMP -> false;
            case POSITIONS, STATE -> true;
        };
    }

    private WorldStatement listed(Step step, String name, RunnableSql sql, StartAt start, long now) {
        Additions additions = Additions.of(platform.origin().capabilities(), library.snapshot(), sql, start);
        int generation = step.previous()
                .flatMap(platform::statement)
                .flatMap(old -> old.seen().ownership())
                .map(own -> own.generation() + 1)
                .orElse(1);
        Ownership ownership = new Ownership(
                step.table(), generation, Optional.of("simulated"), true, additions.what(), Optional.empty());
        List<SourcePosition> reading = platform.throughViews(sql.reads()).stream()
                .map(source -> new SourcePosition(source, platform.table(source).map(SimulatedTable::topic), Map.of()))
                .toList();
        return new WorldStatement(
                name,
                "uid-" + name + "-" + now,
                additions.sql(),
                additions.properties(),
                Phase.RUNNING,
                Phase.RUNNING.name(),
                false,
                Optional.empty(),
                Optional.empty(),
                sql.writes(),
                sql.reads(),
                true,
                reading,
                Optional.empty(),
                step.pool(),
                Map.of(),
                Optional.of(ownership));
    }
}
