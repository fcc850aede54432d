package io.headgate.pipelines.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * The cache's file in memory: a head line with format and checksum of the rest, then {@code digest json} lines. The lines stay
 * bytes until somebody asks for one. The checksum guards against damage, not against malice, so it is a fast one.
 */
final class Stored {
    private static final int DIGEST = 64;
    private static final Stored NONE = new Stored(new byte[0], Map.of());

    private final byte[] file;
    private final Map<String, Line> lines;

    private Stored(byte[] file, Map<String, Line> lines) {
        this.file = file;
        this.lines = lines;
    }

    private record Line(int start, int end) {}

    /** What a file holds; nothing when it is absent, damaged or of another format. */
    static Stored read(Path path, String format) {
        byte[] file;
        try {
            file = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        } catch (IOException e) {
            return NONE;
        }
        int head = indexOf(file, '\n', 0);
        if (head < 0) {
            return NONE;
        }
        byte[] expected = head(format, checksum(file, head + 1));
        if (!Arrays.equals(expected, 0, expected.length, file, 0, head + 1)) {
            return NONE;
        }
        Map<String, Line> lines = new HashMap<>();
        for (int start = head + 1; start + DIGEST < file.length; ) {
            int end = indexOf(file, '\n', start);
            String digest = new String(file, start, DIGEST, StandardCharsets.ISO_8859_1);
            lines.put(digest, new Line(start + DIGEST + 1, end));
            start = end + 1;
        }
        return new Stored(file, lines);
    }

    /** The bytes of a file with these lines. */
    static byte[] bytes(String format, Map<String, ByteBuffer> jsonByDigest) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, ByteBuffer> entry : jsonByDigest.entrySet()) {
            body.write(entry.getKey().getBytes(StandardCharsets.ISO_8859_1));
            body.write(' ');
            ByteBuffer json = entry.getValue();
            body.write(json.array(), json.arrayOffset() + json.position(), json.remaining());
            body.write('\n');
        }
        byte[] lines = body.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream(lines.length + 100);
        file.write(head(format, checksum(lines, 0)));
        file.write(lines);
        return file.toByteArray();
    }

    Set<String> digests() {
        return lines.keySet();
    }

    /** The JSON of one line, a view on the file's bytes; none when it is not stored. */
    Optional<ByteBuffer> json(String digest) {
        return Optional.ofNullable(lines.get(digest))
                .map(line -> ByteBuffer.wrap(file, line.start(), line.end() - line.start()));
    }

    private static byte[] head(String format, String checksum) {
        return (format + " " + checksum + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return Long.toHexString(checksum.getValue()) + "-" + (bytes.length - from);
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
