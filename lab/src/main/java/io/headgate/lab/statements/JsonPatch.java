package io.headgate.lab.statements;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.json.Json;
import java.util.Locale;

/** RFC 6902, the part that statements need: add, replace, remove and test on members of objects; the op's case does not matter. */
final class JsonPatch {
    private JsonPatch() {}

    /** A copy of the document with the operations done, in their order. */
    static ObjectNode apply(ObjectNode document, JsonNode operations) {
        if (!operations.isArray()) {
            throw ApiException.badRequest("invalid_json", "Invalid JSON", "A JSON patch is an array of operations");
        }
        ObjectNode changed = document.deepCopy();
        int index = 0;
        for (JsonNode operation : operations) {
            apply(changed, operation, "/" + index);
            index++;
        }
        return changed;
    }

    private static void apply(ObjectNode document, JsonNode operation, String where) {
        JsonPointer pointer = pointer(Json.text(operation, "path"), where);
        String op = Json.text(operation, "op").toLowerCase(Locale.ROOT);
        JsonNode value = operation.path("value");
        if (!op.equals("remove") && value.isMissingNode()) {
            throw ApiException.badField(where + "/value", "The operation has no value");
        }
        switch (op) {
            case "add", "replace" -> parent(document, pointer, where).set(member(pointer), value.deepCopy());
            case "remove" -> parent(document, pointer, where).remove(member(pointer));
            case "test" -> {
                if (!document.at(pointer).equals(value)) {
                    throw ApiException.conflict(
                            "resource_conflict",
                            "Conflict",
                            "The test of " + pointer + " failed: it is " + document.at(pointer));
                }
            }
            default -> throw ApiException.badField(where + "/op", "op must be add, replace, remove or test");
        }
    }

    private static JsonPointer pointer(String path, String where) {
        if (path.length() < 2 || !path.startsWith("/")) {
            throw ApiException.badField(where + "/path", "path must be a JSON pointer such as /spec/stopped");
        }
        return JsonPointer.compile(path);
    }

    private static ObjectNode parent(ObjectNode document, JsonPointer pointer, String where) {
        if (document.at(pointer.head()) instanceof ObjectNode parent) {
            return parent;
        }
        if (pointer.head().toString().equals("/spec/scaling") && document.get("spec") instanceof ObjectNode spec) {
            return spec.putObject("scaling");
        }
        throw ApiException.unprocessable(where + "/path", "There is nothing at " + pointer.head());
    }

    private static String member(JsonPointer pointer) {
        return pointer.last().getMatchingProperty();
    }
}
