package io.headgate.pipelines.json;

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
