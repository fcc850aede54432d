package io.headgate.activities.schedule;

import io.headgate.activities.environment.Environment;
import io.headgate.activities.step.StepMeters;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.Lag;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.Positions;
import io.headgate.workflows.schedule.FindingKind;
import io.headgate.workflows.schedule.RunFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How far running statements are behind. The ends of all sources are asked for once, then each statement's place. */
final class LagHealth {
    private final World world;
    private final Positions positions;
    private final StepMeters meters;
    private final long limit;
    private final Map<String, WorldTable> tables = new TreeMap<>();
    private final List<RunFinding> findings = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();

    LagHealth(Environment environment, World world, long limit, StepMeters meters) {
        this.world = world;
        this.positions = environment.platform().positions();
        this.limit = limit;
        this.meters = meters;
        world.tables().forEach(table -> tables.put(table.name(), table));
    }

    private record Reader(WorldStatement statement, Set<String> sources) {}

    /** Looks; what could not be seen is {@link #unknown}. */
    List<RunFinding> look(List<WorldStatement> statements) {
        List<Reader> readers = statements.stream()
                .filter(statement -> statement.phase() == Phase.RUNNING)
                .map(statement -> new Reader(statement, sources(statement)))
                .filter(reader -> !reader.sources().isEmpty())
                .toList();
        Set<String> all = new TreeSet<>();
        readers.forEach(reader -> all.addAll(reader.sources()));
        if (!all.isEmpty()) {
            look(readers, all);
        }
        return List.copyOf(findings);
    }

    private void look(List<Reader> readers, Set<String> sources) {
        List<SourcePosition> ends;
        try {
            ends = positions.ends(List.copyOf(sources));
        } catch (PlatformException e) {
            readers.forEach(reader -> unknown.add(reader.statement().name()));
            return;
        }
        for (Reader reader : readers) {
            look(
                    reader.statement(),
                    ends.stream()
                            .filter(end -> reader.sources().contains(end.table()))
                            .toList());
        }
    }

    private void look(WorldStatement statement, List<SourcePosition> ends) {
        try {
            Lag lag = positions.lag(statement.name(), ends);
            lag.records().ifPresentOrElse(records -> counted(statement, records), () -> unknown.add(statement.name()));
        } catch (PlatformException e) {
            unknown.add(statement.name());
        }
    }

    private void counted(WorldStatement statement, long records) {
        statement.writes().forEach(table -> meters.lag(world.environment(), table, records));
        if (records > limit) {
            findings.add(new RunFinding(FindingKind.LAG, statement.name(), records + " records behind"));
        }
    }

    /** One sentence, empty where everything could be seen. */
    String unknown() {
        return unknown.isEmpty() ? "" : "the lag is not known of " + String.join(", ", unknown);
    }

    /** Tables that it reads, views replaced by theirs; what the platform does not list has no end to be asked for. */
    private Set<String> sources(WorldStatement statement) {
        Set<String> found = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(statement.reads());
        while (!open.isEmpty()) {
            String name = open.pop();
            WorldTable table = tables.get(name);
            if (table != null && seen.add(name)) {
                if (table.view()) {
                    open.addAll(table.reads());
                } else {
                    found.add(name);
                }
            }
        }
        return found;
    }
}
