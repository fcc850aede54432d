package io.headgate.pipelines.cache;

import io.headgate.pipelines.json.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The cache's file: a head line with format and checksum of the rest, then {@code digest json} lines. */
final class Stored {
    private static final int DIGEST = 64;

    private Stored() {}

    static String text(String format, CharSequence lines) {
        String body = lines.toString();
        return format + " " + checksum(body) + "\n" + body;
    }

    /** The lines by digest; none when the file is absent, damaged or of another format. */
    static Map<String, String> read(Path file, String format) {
        String text;
        try {
            text = Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            text = "";
        }
        int head = text.indexOf('\n');
        if (head < 0) {
            return Map.of();
        }
        String body = text.substring(head + 1);
        if (!text.substring(0, head).equals(format + " " + checksum(body))) {
            return Map.of();
        }
        Map<String, String> lines = new HashMap<>();
        int start = 0;
        while (start + DIGEST < body.length()) {
            int end = body.indexOf('\n', start);
            lines.put(body.substring(start, start + DIGEST), body.substring(start + DIGEST + 1, end));
            start = end + 1;
        }
        return lines;
    }

    private static String checksum(String body) {
        return Digest.hex(body.getBytes(StandardCharsets.UTF_8));
    }
}
