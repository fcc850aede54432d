package io.headgate.benchmarks.report;

import io.headgate.evidence.report.Machine;
import java.time.Instant;
import java.util.List;

/**
 * One table of figures.
 *
 * @param what name of the command that measured, {@code planning}
 * @param command what a person types to measure again
 * @param load the system's load average when the measuring began; negative where the system does not tell
 * @param remark how to read the table
 */
public record Figures(
        String what,
        String title,
        String command,
        Instant at,
        Machine machine,
        double load,
        String remark,
        List<String> columns,
        List<List<String>> rows) {
    public Figures {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells below " + columns);
            }
        }
    }
}
