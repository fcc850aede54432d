package io.headgate.ledger.store;

import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.position.TakenPositions;
import io.headgate.pipelines.world.SourcePosition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads rows of partitions back into what a stop has yielded. */
final class PositionRows {
    private PositionRows() {}

    /** All stops that meet a condition on {@code position_set}, oldest first. */
    static List<TakenPositions> read(Handle handle, String condition, Object... values) {
        Query query = handle.createQuery("""
                select s.*, p.source_table, p.topic_id, p.partition, p.next_offset
                from (select * from position_set where %s) s left join position p on p.set_id = s.id
                order by s.id, p.source_table, p.partition""".formatted(condition));
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        Map<PositionKey, Draft> drafts = new LinkedHashMap<>();
        query.map((row, context) -> {
                    PositionKey key = new PositionKey(
                            row.getString("environment"),
                            row.getString("rollout"),
                            row.getString("step_id"),
                            row.getInt("epoch"),
                            row.getString("statement"),
                            row.getString("statement_uid"));
                    Draft draft = drafts.get(key);
                    if (draft == null) {
                        draft = new Draft(
                                key,
                                row.getString("table_name"),
                                Columns.text(row, "savepoint"),
                                Columns.instant(row, "taken_at"),
                                new TreeMap<>());
                        drafts.put(key, draft);
                    }
                    Optional<String> source = Columns.text(row, "source_table");
                    if (source.isPresent()) {
                        draft.add(
                                source.get(),
                                Columns.text(row, "topic_id"),
                                row.getInt("partition"),
                                row.getLong("next_offset"));
                    }
                    return key;
                })
                .list();
        return drafts.values().stream().map(Draft::finish).toList();
    }

    private record Draft(
            PositionKey key, String table, Optional<String> savepoint, Instant at, Map<String, SourceDraft> sources) {
        void add(String source, Optional<String> topicId, int partition, long offset) {
            SourceDraft before = sources.getOrDefault(source, new SourceDraft(topicId, new TreeMap<>()));
            if (partition >= 0) {
                before.offsets().put(partition, offset);
            }
            sources.put(source, new SourceDraft(before.topicId().or(() -> topicId), before.offsets()));
        }

        TakenPositions finish() {
            List<SourcePosition> positions = sources.entrySet().stream()
                    .map(each -> new SourcePosition(
                            each.getKey(),
                            each.getValue().topicId(),
                            each.getValue().offsets()))
                    .toList();
            return new TakenPositions(key, table, positions, savepoint, at);
        }
    }

    private record SourceDraft(Optional<String> topicId, Map<Integer, Long> offsets) {}
}
