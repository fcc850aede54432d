package io.headgate.cli.plan;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of names, one per line; empty lines and those that begin with {@code #} say nothing. */
public final class NameList {
    private NameList() {}

    /** The names in the order of the file. */
    public static List<String> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "cannot read the list of tables " + file,
                    "give a text file with one name per line",
                    e);
        }
        List<String> names = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (names.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.NOTHING_SELECTED, file + " names no table", "write one name per line into it");
        }
        return names;
    }
}
