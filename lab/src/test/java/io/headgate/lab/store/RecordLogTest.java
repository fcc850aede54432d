package io.headgate.lab.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordLogTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void setUp() {
        file = folder.resolve("log");
    }

    @Test
    void whatWasPutIsThereAgain() throws IOException {
        try (RecordLog log = RecordLog.open(file, new LinkedHashMap<>())) {
            log.put("a", TextNode.valueOf("1"));
            log.put("b", TextNode.valueOf("line\nbreak \u00fc"));
            log.put("a", TextNode.valueOf("2"));
            log.put("c", TextNode.valueOf("3"));
            log.remove("c");
        }

        assertThat(read())
                .containsExactly(
                        Map.entry("a", TextNode.valueOf("2")), Map.entry("b", TextNode.valueOf("line\nbreak \u00fc")));
    }

    @Test
    void aTornLastLineIsDroppedAndTheLogGoesOn() throws IOException {
        try (RecordLog log = RecordLog.open(file, new LinkedHashMap<>())) {
            log.put("a", TextNode.valueOf("1"));
        }
        Files.write(file, "{\"k\":\"b\",\"v\":\"2".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

        try (RecordLog log = RecordLog.open(file, new LinkedHashMap<>())) {
            log.put("c", TextNode.valueOf("3"));
        }

        assertThat(read()).containsOnlyKeys("a", "c");
    }

    @Test
    void aFileThatIsMostlyHistoryIsRewrittenSmall() throws IOException {
        TextNode large = TextNode.valueOf("x".repeat(10_000));
        try (RecordLog log = RecordLog.open(file, new LinkedHashMap<>())) {
            for (int i = 0; i < 600; i++) {
                log.put("same", large);
            }
            assertThat(log.mostlyHistory()).isTrue();
            log.rewrite(Map.of("same", large));
            assertThat(log.mostlyHistory()).isFalse();
            log.put("more", TextNode.valueOf("1"));
        }

        assertThat(Files.size(file)).isLessThan(20_000);
        assertThat(read()).containsOnlyKeys("same", "more");
    }

    private Map<String, JsonNode> read() throws IOException {
        Map<String, JsonNode> into = new LinkedHashMap<>();
        RecordLog.open(file, into).close();
        return into;
    }
}
