package io.headgate.pipelines.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;

/** The first look at a document that says its version: refuses what is no such document, and what is newer than this program. */
public final class VersionedJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VersionedJson() {}

    /**
     * Refuses the document unless it has a version that this program reads.
     *
     * @param name how the file is called in messages
     * @param kind what it should be, {@code plan} or {@code world}
     * @param newest the newest version that this program reads
     */
    public static void require(byte[] json, String name, String kind, int newest) {
        JsonNode version = version(json, name, kind);
        if (!version.isInt() || version.intValue() < 1) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    name + " is not a " + kind + " file: it has no version",
                    "give a file that headgate wrote");
        }
        if (version.intValue() > newest) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    name + " has " + kind + " version " + version.intValue() + ", this headgate reads up to " + newest,
                    "use the headgate that wrote it, or a newer one");
        }
    }

    /**
     * What is wrong with a document that says its version and is none of its kind after all, in the words of its file.
     *
     * @param name how the file is called in messages
     * @param kind what it should be, {@code plan} or {@code world}
     * @param remedy how to get a better one
     */
    public static HeadgateException unreadable(
            String name, String kind, String remedy, JsonProcessingException trouble) {
        return new HeadgateException(
                FailureCode.USAGE, name + " is not a " + kind + " file: " + wrong(trouble), remedy, trouble);
    }

    private static String wrong(JsonProcessingException trouble) {
        if (!(trouble instanceof JsonMappingException mapping)) {
            return trouble.getOriginalMessage();
        }
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return place.isEmpty()
                ? "something is missing in it, or too much"
                : "what it holds at " + place + " does not belong there, or is incomplete";
    }

    private static JsonNode version(byte[] json, String name, String kind) {
        try {
            return MAPPER.readTree(json).path("version");
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    name + " is not a " + kind + " file: it is no JSON",
                    "give a file that headgate wrote",
                    e);
        }
    }
}
