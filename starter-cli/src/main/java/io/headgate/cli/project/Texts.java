package io.headgate.cli.project;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Texts as the bytes of files. */
final class Texts {
    private Texts() {}

    static Map<String, byte[]> utf8(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
