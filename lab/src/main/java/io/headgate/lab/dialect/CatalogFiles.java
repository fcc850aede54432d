package io.headgate.lab.dialect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.headgate.lab.store.DurableFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.table.catalog.ObjectPath;

/** The catalog's folder: a folder per database, a file per table or view, each written whole or not at all. */
final class CatalogFiles {
    private static final String SUFFIX = ".json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final TypeReference<TreeMap<String, String>> PROPERTIES = new TypeReference<>() {};

    private final Path folder;

    CatalogFiles(Path folder) {
        this.folder = folder;
    }

    List<String> databases() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .map(path -> decode(path.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void createDatabase(String database) {
        try {
            Files.createDirectories(folder.resolve(encode(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database must be empty. */
    void dropDatabase(String database) {
        try {
            Files.deleteIfExists(folder.resolve(encode(database)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedMap<String, StoredTable> tables(String database) {
        SortedMap<String, StoredTable> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(encode(database)))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX) && !name.startsWith(".")) {
                    tables.put(decode(name.substring(0, name.length() - SUFFIX.length())), read(file));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredTable read(Path file) throws IOException {
        SortedMap<String, String> content = JSON.readValue(Files.readAllBytes(file), PROPERTIES);
        boolean view = "view".equals(content.remove("kind"));
        return new StoredTable(view, content);
    }

    void write(ObjectPath path, StoredTable table) {
        Map<String, String> content = new TreeMap<>(table.properties());
        content.put("kind", table.view() ? "view" : "table");
        try {
            DurableFiles.write(file(path), JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(ObjectPath path) {
        try {
            Files.deleteIfExists(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(ObjectPath path) {
        return folder.resolve(encode(path.getDatabaseName())).resolve(encode(path.getObjectName()) + SUFFIX);
    }

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String decode(String name) {
        return URLDecoder.decode(name, StandardCharsets.UTF_8);
    }
}
