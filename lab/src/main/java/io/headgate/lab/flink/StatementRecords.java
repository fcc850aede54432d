package io.headgate.lab.flink;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.headgate.lab.store.RecordLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of all {@link StatementRecord}s. */
final class StatementRecords implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final RecordLog log;

    private StatementRecords(RecordLog log) {
        this.log = log;
    }

    /** Opens the file and adds what is in it to the list, in the order of submission. */
    static StatementRecords open(Path file, List<StatementRecord> into) throws IOException {
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        RecordLog log = RecordLog.open(file, lines);
        into.addAll(read(lines));
        return new StatementRecords(log);
    }

    private static List<StatementRecord> read(Map<String, JsonNode> lines) throws JsonProcessingException {
        List<StatementRecord> records = new ArrayList<>();
        for (JsonNode line : lines.values()) {
            records.add(JSON.treeToValue(line, StatementRecord.class));
        }
        return records;
    }

    void put(StatementRecord record) {
        log.put(record.id(), JSON.valueToTree(record));
    }

    void remove(String id) {
        log.remove(id);
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
