package io.headgate.evidence.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes what evidence leaves behind: whole documents, and a line for each run as soon as it is done. */
public final class ResultFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ResultFile() {}

    /** Appends one result as a line. */
    public static void append(Path file, Object result) {
        write(file, line(result) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The results of the lines of a file; none where there is no file. */
    public static <T> List<T> lines(Path file, Class<T> type) {
        List<T> results = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String line : text(file).lines().toList()) {
                results.add(of(line, type));
            }
        }
        return results;
    }

    /** Writes one document, indented, so that differences can be read. */
    public static void document(Path file, Object document) {
        try {
            write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document. */
    public static <T> T document(Path file, TypeReference<T> type) {
        try {
            return JSON.readValue(text(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no result", e);
        }
    }

    private static String line(Object result) {
        try {
            return JSON.writeValueAsString(result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One result out of its line. */
    public static <T> T of(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it is. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, StandardOpenOption... options) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
