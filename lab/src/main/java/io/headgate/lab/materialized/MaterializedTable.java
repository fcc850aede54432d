package io.headgate.lab.materialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One materialized table, as it is kept.
 *
 * @param uid unique for ever
 * @param spec as the client gave it; {@code query} and {@code stopped} are kept up to date
 * @param versions all definitions, the latest last; never empty
 * @param active number of the version whose query filled the table last; 0 before the first runs
 * @param detail a sentence for people, empty when there is nothing to say
 * @param retiring number of the version whose query has to stop before the latest begins, 0 for none
 * @param revision counts changes, for {@code metadata.resource_version}
 */
record MaterializedTable(
        String uid,
        ObjectNode spec,
        List<Version> versions,
        int active,
        Phase phase,
        String detail,
        int retiring,
        long revision,
        Instant createdAt,
        Instant updatedAt) {

    /** One definition: version 1 made the table, each other one evolved it. */
    record Version(int number, String statement, Instant createdAt) {}

    MaterializedTable {
        versions = List.copyOf(versions);
        spec = spec.deepCopy();
    }

    Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** The id that the engine knows the query of a version by. */
    String order(int version) {
        return uid + "-v" + version;
    }

    MaterializedTable in(Phase next, String newDetail) {
        int nowActive = next == Phase.RUNNING || next == Phase.COMPLETED ? latest().number() : active;
        return new MaterializedTable(
                uid, spec, versions, nowActive, next, newDetail, retiring, revision + 1, createdAt, Instant.now());
    }

    MaterializedTable evolvedTo(String statement, ObjectNode newSpec) {
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(latest().number() + 1, statement, Instant.now()));
        return new MaterializedTable(
                uid,
                newSpec,
                more,
                active,
                Phase.ALTERING,
                "",
                latest().number(),
                revision + 1,
                createdAt,
                Instant.now());
    }

    MaterializedTable retired() {
        return new MaterializedTable(uid, spec, versions, active, phase, detail, 0, revision, createdAt, Instant.now());
    }

    MaterializedTable with(ObjectNode newSpec) {
        return new MaterializedTable(
                uid, newSpec, versions, active, phase, detail, retiring, revision, createdAt, updatedAt);
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object().put("uid", uid);
        node.set("spec", spec.deepCopy());
        ArrayNode all = node.putArray("versions");
        for (Version version : versions) {
            all.addObject()
                    .put("number", version.number())
                    .put("statement", version.statement())
                    .put("createdAt", version.createdAt().toString());
        }
        return node.put("active", active)
                .put("phase", phase.name())
                .put("detail", detail)
                .put("retiring", retiring)
                .put("revision", revision)
                .put("createdAt", createdAt.toString())
                .put("updatedAt", updatedAt.toString());
    }

    static MaterializedTable fromJson(JsonNode node) {
        List<Version> versions = new ArrayList<>();
        for (JsonNode version : node.path("versions")) {
            versions.add(new Version(
                    version.path("number").asInt(),
                    version.path("statement").asText(),
                    Instant.parse(version.path("createdAt").asText())));
        }
        return new MaterializedTable(
                node.path("uid").asText(),
                (ObjectNode) node.path("spec"),
                versions,
                node.path("active").asInt(),
                Phase.valueOf(node.path("phase").asText()),
                node.path("detail").asText(),
                node.path("retiring").asInt(),
                node.path("revision").asLong(),
                Instant.parse(node.path("createdAt").asText()),
                Instant.parse(node.path("updatedAt").asText()));
    }
}
