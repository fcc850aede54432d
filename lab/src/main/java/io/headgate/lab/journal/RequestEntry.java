package io.headgate.lab.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.json.Json;
import java.time.Instant;
import java.util.List;

/**
 * One request that came.
 *
 * @param sequence counts from 1
 * @param surface {@code confluent}, {@code gateway} or {@code jobmanager}
 * @param status of the answer; 0 when the connection was cut
 * @param faults ids of the rules that struck
 */
public record RequestEntry(
        long sequence,
        Instant time,
        long millis,
        String surface,
        String requestId,
        String method,
        String path,
        String statement,
        int status,
        List<String> faults) {
    public RequestEntry {
        faults = List.copyOf(faults);
    }

    RequestEntry numbered(long number) {
        return new RequestEntry(number, time, millis, surface, requestId, method, path, statement, status, faults);
    }

    ObjectNode toJson() {
        ObjectNode node = Json.object()
                .put("sequence", sequence)
                .put("time", Json.time(time))
                .put("millis", millis)
                .put("surface", surface)
                .put("request_id", requestId)
                .put("method", method)
                .put("path", path)
                .put("statement", statement)
                .put("status", status);
        faults.forEach(node.putArray("faults")::add);
        return node;
    }
}
