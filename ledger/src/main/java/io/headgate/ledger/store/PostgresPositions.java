package io.headgate.ledger.store;

import io.headgate.ledger.Positions;
import io.headgate.ledger.position.PositionKey;
import io.headgate.ledger.position.TakenPositions;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.SourcePosition;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Positions in their tables. Rows are inserted and never updated, but for what was not known before. */
final class PostgresPositions implements Positions {
    private final Database database;

    PostgresPositions(Database database) {
        this.database = database;
    }

    @Override
    public void take(TakenPositions taken) {
        if (taken.positions().isEmpty() && taken.savepoint().isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "the stop of " + taken.key().statement() + " yielded neither positions nor a savepoint",
                    "do not go on without: stop it again, or let it read from the start");
        }
        database.run(handle -> {
            long set = header(handle, taken);
            taken.positions().forEach(position -> source(handle, set, position));
        });
    }

    private static long header(Handle handle, TakenPositions taken) {
        PositionKey key = taken.key();
        return handle.createQuery("""
                        insert into position_set (environment, rollout, step_id, epoch, statement, statement_uid,
                                                  table_name, savepoint, taken_at)
                        values (:environment, :rollout, :step, :epoch, :statement, :uid, :table, :savepoint, :at)
                        on conflict (environment, rollout, step_id, epoch, statement, statement_uid)
                        do update set savepoint = coalesce(position_set.savepoint, excluded.savepoint)
                        returning id""")
                .bind("environment", key.environment())
                .bind("rollout", key.rollout())
                .bind("step", key.step())
                .bind("epoch", key.epoch())
                .bind("statement", key.statement())
                .bind("uid", key.uid())
                .bind("table", taken.table())
                .bind("savepoint", taken.savepoint())
                .bind("at", taken.at())
                .mapTo(Long.class)
                .one();
    }

    private static void source(Handle handle, long set, SourcePosition position) {
        if (position.offsets().isEmpty()) {
            partition(handle, set, position, -1, null);
        }
        position.offsets().forEach((partition, offset) -> partition(handle, set, position, partition, offset));
    }

    private static void partition(
            Handle handle,
            long set,
            SourcePosition position,
            int partition,
            @org.jspecify.annotations.Nullable Long offset) {
        handle.createUpdate("""
                        insert into position (set_id, source_table, topic_id, partition, next_offset)
                        values (:set, :table, :topic, :partition, :offset)
                        on conflict (set_id, source_table, partition)
                        do update set topic_id = excluded.topic_id where position.topic_id is null""")
                .bind("set", set)
                .bind("table", position.table())
                .bind("topic", position.topicId())
                .bind("partition", partition)
                .bind("offset", offset)
                .execute();
    }

    @Override
    public Optional<TakenPositions> find(PositionKey key) {
        return read("""
                environment = ? and rollout = ? and step_id = ? and epoch = ? and statement = ? and statement_uid = ?""", key.environment(), key.rollout(), key.step(), key.epoch(), key.statement(), key.uid()).stream()
                .findFirst();
    }

    @Override
    public Optional<TakenPositions> newest(String environment, String rollout, String statement) {
        return last(read("environment = ? and rollout = ? and statement = ?", environment, rollout, statement));
    }

    @Override
    public List<TakenPositions> ofRollout(String environment, String rollout) {
        return read("environment = ? and rollout = ?", environment, rollout);
    }

    @Override
    public Optional<TakenPositions> lastOfTable(String environment, String table) {
        return last(read(
                "id = (select max(id) from position_set where environment = ? and table_name = ?)",
                environment,
                table));
    }

    private static Optional<TakenPositions> last(List<TakenPositions> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private List<TakenPositions> read(String condition, Object... values) {
        return database.transact(handle -> PositionRows.read(handle, condition, values));
    }
}
