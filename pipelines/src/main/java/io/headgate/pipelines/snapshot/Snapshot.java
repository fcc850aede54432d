package io.headgate.pipelines.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.problem.Finding;
import java.util.List;

/**
 * The project as it was read: immutable, ordered, the same bytes on every machine.
 *
 * @param version version of this format
 * @param project the project's name
 * @param tables by name
 * @param statements by file and position
 * @param externals by name
 * @param findings what is wrong, by file and position
 */
public record Snapshot(
        int version,
        String project,
        List<ProjectTable> tables,
        List<ProjectStatement> statements,
        List<ExternalTable> externals,
        List<Finding> findings) {
    public static final int VERSION = 1;

    public Snapshot {
        tables = List.copyOf(tables);
        statements = List.copyOf(statements);
        externals = List.copyOf(externals);
        findings = List.copyOf(findings);
    }

    /** {@code sha256:...} of the canonical JSON: the snapshot's name. */
    @JsonIgnore
    public String digest() {
        return CanonicalJson.digest(this);
    }
}
