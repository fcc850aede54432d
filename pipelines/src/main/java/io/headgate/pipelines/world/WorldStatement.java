package io.headgate.pipelines.world;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A statement that the platform lists, whoever made it and whatever it is called.
 *
 * @param uid the platform's id; a statement deleted and made again under the same name has another one
 * @param sql as the platform shows it, empty when it does not
 * @param phase as far as it is known
 * @param platformPhase in the platform's own words
 * @param stopped the platform was told to stop it
 * @param problem what the platform complains about, where it does
 * @param waitsFor the statement whose stop it waits for, while PENDING
 * @param writes the tables that its SQL writes
 * @param reads the tables and views that its SQL reads
 * @param attributed what it writes and reads is known; else it may read anything
 * @param positions per source how far it has read; of a running one, at least the topics it reads, where that is known
 * @param checkpoint the last retained checkpoint or savepoint
 * @param ownership what Headgate knows about it, when Headgate made it
 */
public record WorldStatement(
        String name,
        String uid,
        String sql,
        Map<String, String> properties,
        Phase phase,
        String platformPhase,
        boolean stopped,
        Optional<String> problem,
        Optional<String> waitsFor,
        List<String> writes,
        List<String> reads,
        boolean attributed,
        List<SourcePosition> positions,
        Optional<String> checkpoint,
        Optional<String> pool,
        Map<String, String> labels,
        Optional<Ownership> ownership) {
    public WorldStatement {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        writes = writes.stream().sorted().distinct().toList();
        reads = reads.stream().sorted().distinct().toList();
        positions = positions.stream()
                .sorted(Comparator.comparing(SourcePosition::table))
                .toList();
    }

    /** Whether the ledger names it as the one that serves its table now. */
    public boolean ledgerCurrent() {
        return ownership.map(Ownership::current).orElse(false);
    }
}
