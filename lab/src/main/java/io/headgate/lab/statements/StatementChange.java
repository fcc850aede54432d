package io.headgate.lab.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client may change of a statement: {@code stopped} and {@code scaling} at any time, pool and principal only together with
 * {@code stopped} from true to false, labels. Query and properties never.
 *
 * @param spec the new spec
 * @param labels the new labels
 */
record StatementChange(ObjectNode spec, Map<String, String> labels) {
    private static final List<String> IMMUTABLE = List.of("statement", "properties");
    private static final List<String> WITH_RESUME = List.of("compute_pool_id", "principal");

    /**
     * The change from a statement to a whole document; members of {@code spec} that the document leaves out stay.
     *
     * @param document as PUT brings it
     */
    static StatementChange of(StatementRecord before, ObjectNode document) {
        String name = Json.text(document, "name");
        if (!name.isEmpty() && !name.equals(before.name())) {
            throw ApiException.unprocessable("/name", "The name of a statement cannot be changed");
        }
        if (!(document.get("spec") instanceof ObjectNode wanted)) {
            throw ApiException.badField("/spec", "The statement's spec is missing");
        }
        ObjectNode spec = before.spec().deepCopy();
        spec.setAll(wanted.deepCopy());
        StatementRules.spec(Json.object().set("spec", spec));
        for (String member : IMMUTABLE) {
            if (isChanged(before, spec, member)) {
                throw ApiException.unprocessable(
                        "/spec/" + member,
                        "The " + member + " of a statement cannot be changed; delete it and create another");
            }
        }
        boolean resumes = before.stopped() && !spec.path("stopped").asBoolean(false);
        for (String member : WITH_RESUME) {
            if (!resumes && isChanged(before, spec, member)) {
                throw ApiException.unprocessable(
                        "/spec/" + member, member + " can only be changed together with stopped, from true to false");
            }
        }
        boolean relabels = document.path("metadata").has("labels");
        return new StatementChange(spec, relabels ? StatementRules.labels(document) : before.labels());
    }

    private static boolean isChanged(StatementRecord before, ObjectNode spec, String member) {
        return !normal(before.spec().get(member)).equals(normal(spec.get(member)));
    }

    private static String normal(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return "";
        }
        return Json.write(value);
    }
}
