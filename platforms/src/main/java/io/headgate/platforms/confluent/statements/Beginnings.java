package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.StartOrder;
import io.headgate.platforms.confluent.identity.TableNames;
import io.headgate.platforms.sql.PositionHints;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes a statement begin where the plan says. Offsets are carried over by reference where the service can ({@code
 * sql.tables.initial-offset-from}: append sinks, the old statement there and STOPPED), else they are written into the SQL.
 */
final class Beginnings {
    private static final String REFERENCE = "sql.tables.initial-offset-from";
    private static final String MODE = "scan.startup.mode";

    private final StatementsApi api;
    private final TableNames names;
    private final TableFacts tables;

    Beginnings(StatementsApi api, TableNames names, TableFacts tables) {
        this.api = api;
        this.names = names;
        this.tables = tables;
    }

    Beginning of(StartOrder order, List<String> writes) {
        return switch (order.start().at().kind()) {
            case EARLIEST -> new Beginning(order.sql(), order.properties(), Set.of());
            case LATEST -> everywhere(order, Map.of(MODE, "latest-offset"));
            case TIMESTAMP ->
                everywhere(
                        order,
                        Map.of(
                                MODE,
                                "timestamp",
                                "scan.startup.timestamp-millis",
                                Long.toString(millis(order.start().at().of()))));
            case POSITIONS -> carriedOver(order, writes);
            case STATE ->
                throw new PlatformException(
                        PlatformProblem.UNSUPPORTED,
                        "Confluent Cloud does not start a statement from the state of another one",
                        "replay it, or carry its positions over");
        };
    }

    private Beginning everywhere(StartOrder order, Map<String, String> options) {
        for (TableRead read : PositionHints.sources(order.sql())) {
            boolean home = names.home(read.table().path(), order.properties());
            if (home && !tables.hasTopic(read.table().table())) {
                throw new PlatformException(
                        PlatformProblem.UNSUPPORTED,
                        order.name() + " reads '" + read.table().table()
                                + "', which has no topic: a view cannot be told where to start",
                        "start it from the earliest records, or read the tables behind the view");
            }
        }
        return hinted(order, PositionHints.place(order.sql(), path -> options));
    }

    private Beginning carriedOver(StartOrder order, List<String> writes) {
        String old = order.start().at().of();
        List<SourcePosition> positions = order.start().positions();
        positions.forEach(position -> requireSameTopic(old, position));
        Optional<StatementDocument> there = api.find(old);
        boolean referable =
                there.filter(statement -> referable(statement, positions)).isPresent();
        if (referable && writes.stream().noneMatch(tables::isUpsert)) {
            Map<String, String> properties = new TreeMap<>(order.properties());
            properties.put(REFERENCE, old);
            return new Beginning(order.sql(), properties, Set.of(Ownership.Addition.CARRY_OVER_PROPERTY));
        }
        there.ifPresent(Beginnings::requireNotActive);
        return at(order, old, positions);
    }

    /** One that runs may be referred to by an order without positions: the new one then waits until it has stopped. */
    private static boolean referable(StatementDocument old, List<SourcePosition> positions) {
        return old.phase() == Phase.STOPPED
                ? !old.offsets().isEmpty()
                : positions.isEmpty() && old.phase().active();
    }

    /** Two statements side by side would both write what comes from now on. */
    private static void requireNotActive(StatementDocument old) {
        if (old.phase().active()) {
            throw new PlatformException(
                    PlatformProblem.BUSY,
                    "statement " + old.name() + " is " + old.platformPhase() + "; only where it stopped can be gone on",
                    "stop it, then try again");
        }
    }

    private void requireSameTopic(String old, SourcePosition position) {
        Optional<String> now = tables.topicId(position.table());
        if (position.topicId().isPresent()
                && now.isPresent()
                && !position.topicId().equals(now)) {
            throw new PlatformException(
                    PlatformProblem.NO_POSITIONS,
                    "the topic of '" + position.table() + "' was made anew since " + old + " stopped",
                    "plan again");
        }
    }

    private Beginning at(StartOrder order, String old, List<SourcePosition> positions) {
        Map<String, Map<String, String>> options = new LinkedHashMap<>();
        for (SourcePosition position : positions) {
            if (!position.resolves()) {
                throw new PlatformException(
                        PlatformProblem.NO_POSITIONS,
                        "the positions of " + old + " in '" + position.table() + "' are not complete",
                        "resume it and stop it again, or replay the table");
            }
            options.put(
                    position.table(),
                    new HashMap<>(Map.of(
                            MODE,
                            "specific-offsets",
                            "scan.startup.specific-offsets",
                            Offsets.text(position.offsets()))));
        }
        List<String> sources = PositionHints.sources(order.sql()).stream()
                .map(read -> names.of(read.table().path(), order.properties()))
                .distinct()
                .toList();
        boolean complete =
                !sources.isEmpty() && options.keySet().containsAll(sources) && sources.containsAll(options.keySet());
        if (!complete) {
            throw new PlatformException(
                    PlatformProblem.NO_POSITIONS,
                    "the positions of " + old + " (" + String.join(", ", options.keySet()) + ") are not those of what "
                            + order.name() + " reads (" + String.join(", ", sources) + ")",
                    "replay the table, or read the same tables under the same names");
        }
        String sql = PositionHints.place(
                order.sql(), path -> options.getOrDefault(names.of(path, order.properties()), Map.of()));
        return hinted(order, sql);
    }

    private static Beginning hinted(StartOrder order, String sql) {
        Set<Ownership.Addition> additions =
                sql.equals(order.sql()) ? Set.of() : Set.of(Ownership.Addition.POSITION_HINTS);
        return new Beginning(sql, order.properties(), additions);
    }

    private static long millis(String instant) {
        try {
            return Instant.parse(instant).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new PlatformException(
                    PlatformProblem.INVALID_REQUEST,
                    "'" + instant + "' is no instant to start from",
                    "write it as 2026-01-31T12:00:00Z",
                    e);
        }
    }
}
