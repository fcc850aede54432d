package io.headgate.lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import io.headgate.lab.json.MalformedJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map from text to JSON, kept as a file of lines that is only appended to: {@code {"k":"name","v":{...}}} sets,
 * {@code {"k":"name"}} removes.
 *
 * <p>A line that was written survives the process (it is the system's, not ours, once {@code write} returned). It may not survive
 * the machine: a lab on a laptop does not pay for that. A last line that was torn is dropped. The file is rewritten when most of
 * it is history.
 *
 * <p>Values stay with the caller: the log keeps only where they are, not what they are, apart from the first reading.
 */
public final class RecordLog implements AutoCloseable {
    private static final long REWRITE_FROM_BYTES = 4L << 20;

    private final Path file;
    private final Map<String, Integer> live = new LinkedHashMap<>();
    private FileChannel channel;
    private long liveBytes;
    private long fileBytes;

    private RecordLog(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Opens a log, and puts what is in it into {@code into}, in the order of first setting. */
    public static RecordLog open(Path file, Map<String, JsonNode> into) throws IOException {
        RecordLog log = new RecordLog(file);
        log.readInto(into);
        if (log.mostlyHistory()) {
            log.rewrite(into);
        }
        return log;
    }

    /** Sets a value. */
    public synchronized void put(String key, JsonNode value) {
        ObjectNode line = Json.object().put("k", key);
        line.set("v", value);
        byte[] bytes = bytes(line);
        append(bytes);
        account(key, bytes.length);
    }

    /** Removes a value. */
    public synchronized void remove(String key) {
        append(bytes(Json.object().put("k", key)));
        account(key, 0);
    }

    /** True when a {@link #rewrite} would make the file much smaller. */
    public synchronized boolean mostlyHistory() {
        return fileBytes > REWRITE_FROM_BYTES && fileBytes > 4 * liveBytes;
    }

    /** Replaces the file by one that holds just these values. */
    public synchronized void rewrite(Map<String, JsonNode> values) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        FileChannel previous = channel;
        channel =
                FileChannel.open(next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        previous.close();
        live.clear();
        liveBytes = 0;
        fileBytes = 0;
        values.forEach(this::put);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
    }

    private void readInto(Map<String, JsonNode> into) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                if (!apply(new String(all, start, i - start, StandardCharsets.UTF_8), i + 1 - start, into)) {
                    break;
                }
                start = i + 1;
            }
        }
        channel.truncate(start);
        fileBytes = start;
    }

    private boolean apply(String text, int length, Map<String, JsonNode> into) {
        JsonNode line;
        try {
            line = Json.read(text);
        } catch (MalformedJsonException torn) {
            return false;
        }
        String key = Json.text(line, "k");
        if (line.has("v")) {
            into.put(key, line.get("v"));
            account(key, length);
        } else {
            into.remove(key);
            account(key, 0);
        }
        return true;
    }

    private void account(String key, int length) {
        Integer before = length == 0 ? live.remove(key) : live.put(key, length);
        liveBytes += length - (before == null ? 0 : before);
    }

    private static byte[] bytes(JsonNode line) {
        return (Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void append(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            fileBytes += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
