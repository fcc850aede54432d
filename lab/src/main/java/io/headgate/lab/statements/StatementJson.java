package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Positions;
import io.headgate.lab.engine.ResultColumn;
import io.headgate.lab.engine.SqlKind;
import io.headgate.lab.engine.StatementTraits;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import io.headgate.lab.sql.StatementSummary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Statements as clients see them. */
final class StatementJson {
    private static final String NO_TIME = "0001-01-01T00:00:00Z";

    private final LabIdentity identity;

    StatementJson(LabIdentity identity) {
        this.identity = identity;
    }

    /**
     * The whole document.
     *
     * @param reading what the parser says, for a statement that the engine has not described
     * @param base {@code http://host:port}
     */
    ObjectNode of(StatementRecord record, Supplier<Optional<StatementSummary>> reading, String base) {
        ObjectNode node = Json.object()
                .put("api_version", "sql/v1")
                .put("kind", "Statement")
                .put("name", record.name())
                .put("organization_id", identity.organization())
                .put("environment_id", identity.environment());
        ObjectNode metadata = node.putObject("metadata")
                .put("self", base + path(record.name()))
                .put("uid", record.uid())
                .put("resource_version", Long.toString(record.version()))
                .put("created_at", Json.time(record.createdAt()))
                .put("updated_at", Json.time(record.updatedAt()));
        ObjectNode labels = metadata.putObject("labels");
        record.labels().forEach(labels::put);
        node.set("spec", record.spec());
        node.set("status", status(record.state(), reading));
        return node;
    }

    /** The path of a statement. */
    String path(String name) {
        return "/sql/v1/organizations/" + identity.organization() + "/environments/" + identity.environment()
                + "/statements/" + name;
    }

    private static ObjectNode status(StatementState state, Supplier<Optional<StatementSummary>> reading) {
        ObjectNode status = Json.object()
                .put("phase", state.phase().name())
                .put("detail", state.detail())
                .put("network_kind", "PUBLIC");
        ObjectNode offsets = status.putObject("latest_offsets");
        boolean stopped = state.phase() == Phase.STOPPED && !state.offsets().isEmpty();
        if (stopped) {
            state.offsets().topics().forEach((topic, positions) -> offsets.put(topic, Positions.asText(positions)));
        }
        status.put("latest_offsets_timestamp", stopped ? Json.time(state.since()) : NO_TIME);
        if (hasTraits(state)) {
            status.set("traits", traits(state.traits().orElseGet(() -> guessed(reading.get()))));
        }
        status.putObject("scaling_status")
                .put("scaling_state", state.exhausted() ? "POOL_EXHAUSTED" : "OK")
                .put("last_updated", Json.time(state.since()));
        status.putArray("warnings");
        return status;
    }

    /** Clients insist on traits for whatever is past PENDING and has not failed. */
    private static boolean hasTraits(StatementState state) {
        return switch (state.phase()) {
            case PENDING -> state.traits().isPresent();
            case FAILED, FAILING -> false;
            case RUNNING, DEGRADED, COMPLETED, DELETING, STOPPING, STOPPED -> true;
        };
    }

    private static StatementTraits guessed(Optional<StatementSummary> reading) {
        SqlKind kind = reading.map(StatementSummary::kind).orElse(SqlKind.OTHER);
        boolean bounded = reading.map(StatementSummary::bounded).orElse(true);
        return new StatementTraits(kind, bounded, true, List.of(), List.of(), false, List.of(), List.of());
    }

    private static ObjectNode traits(StatementTraits traits) {
        ObjectNode node = Json.object()
                .put("sql_kind", traits.kind().name())
                .put("is_bounded", traits.bounded())
                .put("is_append_only", traits.appendOnly());
        if (!traits.upsertColumns().isEmpty()) {
            traits.upsertColumns().forEach(node.putArray("upsert_columns")::add);
        }
        if (!traits.columns().isEmpty()) {
            ArrayNode columns = node.putObject("schema").putArray("columns");
            for (ResultColumn column : traits.columns()) {
                columns.addObject().put("name", column.name()).set("type", TypeJson.of(column.type()));
            }
        }
        node.putArray("connection_refs");
        return node;
    }
}
