package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.TablePath;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;

/** The documents of the REST API. */
final class MaterializedJson {
    private final LabIdentity identity;

    MaterializedJson(LabIdentity identity) {
        this.identity = identity;
    }

    ObjectNode table(TablePath path, MaterializedTable table, String base) {
        ObjectNode node = resource("MaterializedTable", path.name(), self(path, base), table);
        ((ObjectNode) node.path("metadata")).put("resource_version", Long.toString(table.revision()));
        ObjectNode spec = table.spec().deepCopy();
        if (!spec.has("kafka_cluster_id")) {
            spec.put("kafka_cluster_id", identity.cluster());
        }
        if (!spec.has("compute_pool_id")) {
            spec.put("compute_pool_id", identity.computePool());
        }
        spec.put("stopped", spec.path("stopped").asBoolean(false));
        node.set("spec", spec);
        ObjectNode status = node.putObject("status");
        status.put("phase", table.phase().name())
                .put("detail", table.detail())
                .put("creation_statement", table.latest().statement())
                .put("version", table.active())
                .put("latest_version", table.latest().number());
        status.putArray("warnings");
        status.putObject("scaling_status").put("scaling_state", "OK").put("last_updated", Json.time(table.updatedAt()));
        return node;
    }

    ObjectNode version(TablePath path, MaterializedTable table, MaterializedTable.Version version, String base) {
        String self = self(path, base) + "/versions/" + version.number();
        ObjectNode node = resource("MaterializedTableVersion", path.name() + "-" + version.number(), self, table);
        ((ObjectNode) node.path("metadata")).put("created_at", Json.time(version.createdAt()));
        ObjectNode spec =
                node.putObject("spec").put("version", version.number()).put("statement", version.statement());
        ObjectNode change = spec.putArray("changes")
                .addObject()
                .put("environment_locator", path.catalog())
                .put("database_locator", path.database())
                .put("kind", "MATERIALIZED_TABLE")
                .put("name", path.name());
        change.putArray("details").add(version.number() == 1 ? "The table was created" : "The query was changed");
        return node;
    }

    private ObjectNode resource(String kind, String name, String self, MaterializedTable table) {
        ObjectNode node = Json.object()
                .put("api_version", "sql/v1")
                .put("kind", kind)
                .put("name", name)
                .put("organization_id", identity.organization())
                .put("environment_id", identity.environment());
        node.putObject("metadata")
                .put("self", self)
                .put("uid", table.uid())
                .put("created_at", Json.time(table.createdAt()))
                .put("updated_at", Json.time(table.updatedAt()));
        return node;
    }

    private String self(TablePath path, String base) {
        return base + "/sql/v1/organizations/" + identity.organization() + "/environments/" + identity.environment()
                + "/databases/" + identity.cluster() + "/materialized-tables/" + path.name();
    }
}
