package io.headgate.platforms.confluent.statements;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.platforms.confluent.http.Json;
import io.headgate.platforms.confluent.identity.Identity;
import io.headgate.platforms.confluent.identity.TableNames;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A statement to be made.
 *
 * @param properties as the project has them; catalog and database are added where they do not say them
 * @param pool the pool to run in; the service's default pool where none is given
 */
public record NewStatement(
        String name, String sql, Map<String, String> properties, Optional<String> pool, Labels labels) {
    /** The body of the request. */
    ObjectNode body(Identity identity) {
        ObjectNode body = Json.object()
                .put("name", name)
                .put("organization_id", identity.organization())
                .put("environment_id", identity.environment());
        ObjectNode written = body.putObject("metadata").putObject("labels");
        labels.asMap().forEach(written::put);
        ObjectNode spec = body.putObject("spec").put("statement", sql);
        Map<String, String> all = new TreeMap<>(Map.of(
                TableNames.CATALOG, identity.catalog(),
                TableNames.DATABASE, identity.database()));
        all.putAll(properties);
        ObjectNode given = spec.putObject("properties");
        all.forEach(given::put);
        pool.ifPresent(id -> spec.put("compute_pool_id", id));
        identity.principal().ifPresent(id -> spec.put("principal", id));
        spec.put("stopped", false);
        return body;
    }
}
