package io.headgate.pipelines.simulate;

import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.TableShape;
import io.headgate.pipelines.world.WorldTable;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of the simulated platform.
 *
 * @param seen what an observer sees
 * @param complete every row that ought to be in it is there or will come by itself
 * @param filling its statement began from nothing and was not yet awaited
 * @param fed who wrote its rows (ids of the project's statements, {@link #STRANGER} for anybody else), and when the last
 *     statement of each began
 */
record SimulatedTable(WorldTable seen, boolean complete, boolean filling, Map<String, Long> fed) {
    static final String STRANGER = "?";

    SimulatedTable {
        fed = Collections.unmodifiableMap(new TreeMap<>(fed));
    }

    String topic() {
        return seen.topicId().orElse("no topic");
    }

    /** Whether another statement took over the work of one that stopped at a moment. */
    boolean writtenSince(String writer, long moment) {
        return fed.getOrDefault(writer, 0L) > moment || fed.getOrDefault(STRANGER, 0L) > moment;
    }

    boolean filled() {
        return !fed.isEmpty();
    }

    SimulatedTable startedBy(String writer, boolean stillComplete, boolean fromNothing, long now) {
        Map<String, Long> writers = new TreeMap<>(fed);
        writers.put(writer, now);
        return new SimulatedTable(seen, stillComplete, fromNothing, writers);
    }

    SimulatedTable caughtUp() {
        return new SimulatedTable(seen, complete, false, fed);
    }

    SimulatedTable with(WorldTable next) {
        return new SimulatedTable(next, complete, filling, fed);
    }

    SimulatedTable shaped(TableShape shape, String ddl) {
        return with(new WorldTable(
                seen.name(),
                seen.kind(),
                seen.id(),
                seen.topicId(),
                shape,
                ddl,
                seen.reads(),
                seen.retention(),
                seen.rows(),
                seen.verified()));
    }

    SimulatedTable verified() {
        return with(new WorldTable(
                seen.name(),
                seen.kind(),
                seen.id(),
                seen.topicId(),
                seen.shape(),
                seen.ddl(),
                seen.reads(),
                seen.retention(),
                Rows.SOME,
                true));
    }
}
