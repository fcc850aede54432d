package io.headgate.pipelines.cache;

import io.headgate.pipelines.json.AtomicFiles;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.scan.FactsSource;
import io.headgate.pipelines.sql.FileFacts;
import io.headgate.pipelines.sql.SqlReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Facts by the SHA-256 of the text they were read from, kept in one file between runs.
 *
 * <p>The file is replaced as a whole, so that a crash or a second process leaves one of two whole files; a line that is
 * damaged or of another version is read anew. Only texts of the current run are kept. Where the file cannot be written the
 * run goes on without it and {@link #save} says why.
 */
public final class FactsCache implements FactsSource {
    /** Raise with every change of the reader or of the records of facts. */
    static final String FORMAT = "headgate-facts-4";

    private final Path file;
    private final SqlReader reader;
    private final CompletableFuture<Stored> stored;
    private final Map<String, FileFacts> used = new ConcurrentHashMap<>();

    private FactsCache(Path file, SqlReader reader, CompletableFuture<Stored> stored) {
        this.file = file;
        this.reader = reader;
        this.stored = stored;
    }

    /** Opens the cache in a folder, in the background; an unreadable or foreign file counts as an empty one. */
    public static FactsCache open(Path folder, SqlReader reader) {
        Path file = folder.resolve("facts.jsonl");
        return new FactsCache(file, reader, CompletableFuture.supplyAsync(() -> Stored.read(file, FORMAT)));
    }

    @Override
    public FileFacts facts(String text) {
        String digest = Digest.hex(text.getBytes(StandardCharsets.UTF_8));
        FileFacts facts = stored.join().json(digest).flatMap(FactsJson::read).orElseGet(() -> reader.read(text));
        used.put(digest, facts);
        return facts;
    }

    /**
     * Writes what this run has used, if that differs from what is stored.
     *
     * @return why it could not be written, empty when all is well
     */
    public Optional<String> save() {
        if (stored.join().digests().equals(used.keySet())) {
            return Optional.empty();
        }
        try {
            Map<String, ByteBuffer> lines = new TreeMap<>();
            for (Map.Entry<String, FileFacts> entry : used.entrySet()) {
                Optional<ByteBuffer> known = stored.join().json(entry.getKey());
                lines.put(
                        entry.getKey(),
                        known.isPresent() ? known.get() : ByteBuffer.wrap(FactsJson.bytes(entry.getValue())));
            }
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            AtomicFiles.write(file, Stored.bytes(FORMAT, lines));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("the cache of facts could not be written ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + ")");
        }
    }
}
