package io.headgate.platforms.confluent.statements;

import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.sql.TableReference;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.SourcePosition;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.confluent.identity.TableNames;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Turns documents of the API into statements of a world. */
public final class WorldStatements {
    private final TableNames names;
    private final FlinkSqlReader reader = new FlinkSqlReader();

    public WorldStatements(TableNames names) {
        this.names = names;
    }

    /**
     * A statement of a world.
     *
     * @param topicIds the id that the topic of a table has now
     * @param known what the ledger knows of it
     */
    public WorldStatement of(
            StatementDocument document, Function<String, Optional<String>> topicIds, Optional<Ownership> known) {
        List<StatementFacts> facts = reader.read(document.sql()).statements();
        Map<String, String> properties = document.properties();
        List<String> writes = facts.stream()
                .flatMap(statement -> statement.writes().stream())
                .map(target -> name(target, properties))
                .toList();
        List<String> reads = facts.stream()
                .flatMap(statement -> statement.reads().stream())
                .map(TableRead::table)
                .map(source -> name(source, properties))
                .toList();
        boolean attributed = !facts.isEmpty() && facts.stream().noneMatch(StatementFacts::approximate);
        return new WorldStatement(
                document.name(),
                document.uid(),
                document.sql(),
                properties,
                document.phase(),
                document.platformPhase(),
                document.stopped(),
                problem(document),
                document.phase() == Phase.PENDING ? Waiting.of(document) : Optional.empty(),
                writes,
                reads,
                attributed,
                positions(document, reads, topicIds),
                Optional.empty(),
                document.pool(),
                document.labels(),
                ownership(document, writes, known));
    }

    private String name(TableReference reference, Map<String, String> properties) {
        return names.of(reference.path(), properties);
    }

    private static Optional<String> problem(StatementDocument document) {
        if (document.poolExhausted()) {
            return Optional.of("POOL_EXHAUSTED: no capacity is left in the compute pool");
        }
        boolean waiting =
                document.phase() == Phase.PENDING && Waiting.of(document).isPresent();
        return Optional.of(document.detail()).filter(detail -> !detail.isEmpty() && !waiting);
    }

    /**
     * Of a stopped statement where it stopped, of a running one which topics it reads. A topic is proven to be the one that was
     * read when the statement runs on it now, or carries its id since it was made.
     */
    private static List<SourcePosition> positions(
            StatementDocument document, List<String> reads, Function<String, Optional<String>> topicIds) {
        Map<String, SourcePosition> positions = new TreeMap<>();
        switch (document.phase()) {
            case STOPPED ->
                document.offsets().forEach((topic, offsets) -> {
                    String table = table(topic, reads);
                    Optional<String> id = topicIds.apply(table);
                    Optional<String> proven = id.filter(any -> Labels.proves(document.labels(), id));
                    positions.put(table, new SourcePosition(table, proven, Offsets.parse(offsets)));
                });
            case RUNNING ->
                reads.forEach(table -> topicIds.apply(table)
                        .ifPresent(id -> positions.put(table, new SourcePosition(table, Optional.of(id), Map.of()))));
            case PENDING, DEGRADED, COMPLETED, STOPPING, FAILING, FAILED, DELETING, UNKNOWN -> {}
        }
        return new ArrayList<>(positions.values());
    }

    /** The table of a topic: the service keeps positions by the plain name. */
    static String table(String topic, List<String> reads) {
        return reads.contains(topic)
                ? topic
                : reads.stream()
                        .filter(read -> read.endsWith("." + topic))
                        .findFirst()
                        .orElse(topic);
    }

    private static Optional<Ownership> ownership(
            StatementDocument document, List<String> writes, Optional<Ownership> known) {
        Set<Ownership.Addition> read = Labels.additions(document.labels());
        if (known.isPresent()) {
            Ownership ledger = known.get();
            EnumSet<Ownership.Addition> additions = EnumSet.noneOf(Ownership.Addition.class);
            additions.addAll(ledger.additions());
            additions.addAll(read);
            return Optional.of(new Ownership(
                    ledger.table(),
                    ledger.generation(),
                    ledger.rollout(),
                    ledger.current(),
                    additions,
                    ledger.versionSuffix()));
        }
        OptionalInt generation = Labels.generation(document.labels());
        if (!document.labelled(Labels.OURS) || generation.isEmpty() || writes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Ownership(writes.get(0), generation.getAsInt(), Optional.empty(), false, read, Optional.empty()));
    }
}
