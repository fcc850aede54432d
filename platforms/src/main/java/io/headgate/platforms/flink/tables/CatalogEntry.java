package io.headgate.platforms.flink.tables;

import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.StatementKind;
import io.headgate.pipelines.world.ObjectKind;
import io.headgate.pipelines.world.TableShape;
import io.headgate.platforms.flink.store.TableRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table or view as the catalog shows it.
 *
 * @param path its full name
 * @param ddl the DDL that made it, where it is known and still holds; else what the catalog shows
 * @param shown digest of what the catalog shows
 * @param options as the catalog shows them
 * @param reads what a view reads
 */
public record CatalogEntry(
        String name,
        List<String> path,
        ObjectKind kind,
        String ddl,
        String shown,
        TableShape shape,
        Map<String, String> options,
        List<String> reads) {
    private static final String CONNECTOR = "connector";

    public CatalogEntry {
        path = List.copyOf(path);
        options = Map.copyOf(options);
        reads = List.copyOf(reads);
    }

    static CatalogEntry of(
            String name, String shown, Optional<TableRecord> record, Function<List<String>, String> names) {
        String digest = Digest.of(shown);
        Optional<StatementFacts> facts = facts(shown);
        Optional<String> declared =
                record.filter(known -> known.shown().equals(digest)).map(TableRecord::declared);
        boolean view =
                facts.map(found -> found.kind() == StatementKind.CREATE_VIEW).orElse(false);
        return new CatalogEntry(
                name,
                facts.flatMap(StatementFacts::definition)
                        .map(definition -> definition.name().path())
                        .orElse(List.of(name)),
                view ? ObjectKind.VIEW : ObjectKind.TABLE,
                declared.orElse(shown),
                digest,
                declared.flatMap(CatalogEntry::facts)
                        .or(() -> facts)
                        .flatMap(StatementFacts::definition)
                        .map(TableShape::of)
                        .map(ConfluentDialect::declared)
                        .orElse(TableShape.UNKNOWN),
                facts.flatMap(StatementFacts::definition)
                        .map(definition -> definition.options())
                        .orElse(Map.of()),
                view
                        ? facts.stream()
                                .flatMap(found -> found.reads().stream())
                                .map(read -> names.apply(read.table().path()))
                                .distinct()
                                .toList()
                        : List.of());
    }

    private static Optional<StatementFacts> facts(String ddl) {
        return new FlinkSqlReader().read(ddl).statements().stream().findFirst();
    }

    /** The connector, empty where the DDL names none. */
    public String connector() {
        return options.getOrDefault(CONNECTOR, "");
    }

    /** The one topic behind it; none for views, for other connectors and for tables over several topics. */
    public Optional<String> topic() {
        return switch (connector()) {
            case "kafka", "upsert-kafka" ->
                Optional.ofNullable(options.get("topic")).filter(topic -> !topic.contains(";"));
            case ConfluentDialect.CONNECTOR -> Optional.of(path.get(path.size() - 1));
            default -> Optional.empty();
        };
    }

    /** Whether a statement can say where its reading begins. */
    public boolean takesStart() {
        return connector().equals("kafka") || connector().equals(ConfluentDialect.CONNECTOR);
    }

    /** Whether reading begins at the earliest record, or elsewhere by the table's own word, if a statement says nothing. */
    public boolean saysStart() {
        return !connector().equals("kafka") || options.containsKey("scan.startup.mode");
    }
}
