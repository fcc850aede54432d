package io.headgate.pipelines.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.headgate.pipelines.problem.Finding;
import io.headgate.pipelines.problem.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code seeds/external_tables.json}, the file of the shift_left tool:
 * {@code {"tables":[{"table_name","kafka_topic","product_name"}]}}.
 */
final class ExternalTablesFile {
    private static final JsonMapper JSON = new JsonMapper();

    private ExternalTablesFile() {}

    static List<DeclaredExternal> read(String text, String path, Collection<Finding> findings) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            findings.add(new Finding(
                    FindingCode.CONFIG_INVALID,
                    path,
                    location == null ? 1 : location.getLineNr(),
                    location == null ? 1 : location.getColumnNr(),
                    "",
                    "not valid JSON",
                    "write {\"tables\": [{\"table_name\": \"...\", \"kafka_topic\": \"...\"}]}"));
            return List.of();
        }
        List<DeclaredExternal> externals = new ArrayList<>();
        for (JsonNode entry : root.path("tables")) {
            String name = entry.path("table_name").asText("");
            if (name.isBlank()) {
                findings.add(new Finding(
                        FindingCode.CONFIG_INVALID, path, 0, 0, "", "an entry has no table_name", "add it"));
            } else {
                externals.add(new DeclaredExternal(name, text(entry, "kafka_topic"), text(entry, "product_name")));
            }
        }
        externals.sort(Comparator.comparing(DeclaredExternal::name));
        return externals;
    }

    private static Optional<String> text(JsonNode entry, String key) {
        return Optional.of(entry.path(key).asText("")).filter(value -> !value.isBlank());
    }
}
