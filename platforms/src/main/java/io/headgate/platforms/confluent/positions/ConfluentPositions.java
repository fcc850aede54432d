package io.headgate.platforms.confluent.positions;

import io.headgate.pipelines.world.SourcePosition;
import io.headgate.platforms.Lag;
import io.headgate.platforms.Positions;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.topics.ConfluentTopics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Positions as far as the service tells them by REST: the ends of topics it does not tell, only which topics they are, and how far
 * a statement is behind is a metric, a minute old.
 */
public final class ConfluentPositions implements Positions {
    private final ConfluentTopics topics;
    private final Telemetry telemetry;

    public ConfluentPositions(ConfluentTopics topics, Api telemetry, Clock clock) {
        this.topics = topics;
        this.telemetry = new Telemetry(telemetry, clock);
    }

    @Override
    public List<SourcePosition> ends(List<String> tables) {
        return tables.stream()
                .map(table -> new SourcePosition(table, topics.idOf(table), Map.of()))
                .toList();
    }

    @Override
    public Lag lag(String statement, List<SourcePosition> ends) {
        OptionalLong pending = telemetry.pendingRecords(statement);
        String says = pending.isPresent()
                ? statement + " has " + pending.getAsLong() + " records to read, by the service's metric"
                : "there is no metric of " + statement + " yet";
        return new Lag(pending, false, says);
    }
}
