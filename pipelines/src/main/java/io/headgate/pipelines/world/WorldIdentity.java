package io.headgate.pipelines.world;

import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.json.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a world counts as its identity: ids, topic ids, SQL and stopped flags; no phases, which change by themselves. */
final class WorldIdentity {
    private record TableIdentity(String name, Optional<String> id, Optional<String> topicId, String ddl) {}

    private record StatementIdentity(
            String name, String uid, String sql, Map<String, String> properties, boolean stopped) {}

    private record Identity(String environment, List<TableIdentity> tables, List<StatementIdentity> statements) {}

    private WorldIdentity() {}

    static String digest(World world) {
        return CanonicalJson.digest(new Identity(
                world.environment(),
                world.tables().stream().map(WorldIdentity::of).toList(),
                world.statements().stream().map(WorldIdentity::of).toList()));
    }

    private static TableIdentity of(WorldTable table) {
        return new TableIdentity(table.name(), table.id(), table.topicId(), Digest.of(table.ddl()));
    }

    private static StatementIdentity of(WorldStatement statement) {
        return new StatementIdentity(
                statement.name(),
                statement.uid(),
                Digest.of(statement.sql()),
                statement.properties(),
                statement.stopped());
    }
}
