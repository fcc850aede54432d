package io.headgate.pipelines.scan;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the text of a {@code .properties} file; throws {@link IllegalArgumentException} on a broken escape. */
final class PropertiesText {
    private PropertiesText() {}

    static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> sorted.put(key, properties.getProperty(key).trim()));
        return sorted;
    }
}
