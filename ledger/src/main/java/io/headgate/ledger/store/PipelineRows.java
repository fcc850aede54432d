package io.headgate.ledger.store;

import io.headgate.ledger.registry.PipelineEntry;
import io.headgate.ledger.registry.PipelineEntry.ServingStatement;
import io.headgate.ledger.registry.TableFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Reads tables and the statements that serve them. */
final class PipelineRows {
    private PipelineRows() {}

    static List<PipelineEntry> list(Handle handle, String environment, Optional<String> table) {
        Map<String, List<ServingStatement>> serving = serving(handle, environment, table);
        return handle.createQuery("""
                        select * from pipeline
                        where environment = :environment and table_name = coalesce(:table, table_name)
                        order by table_name collate "C\"""")
                .bind("environment", environment)
                .bind("table", table)
                .map((row, context) -> new PipelineEntry(
                        new TableFacts(
                                row.getString("table_name"),
                                row.getString("owner"),
                                row.getString("kind"),
                                row.getBoolean("active"),
                                Columns.text(row, "content_hash")),
                        row.getBoolean("verified"),
                        serving.getOrDefault(row.getString("table_name"), List.of())))
                .list();
    }

    private static Map<String, List<ServingStatement>> serving(
            Handle handle, String environment, Optional<String> table) {
        Map<String, List<ServingStatement>> serving = new TreeMap<>();
        handle.createQuery("""
                        select * from statement
                        where serving and environment = :environment and table_name = coalesce(:table, table_name)
                        order by name collate "C", uid""")
                .bind("environment", environment)
                .bind("table", table)
                .map((row, context) -> serving.computeIfAbsent(row.getString("table_name"), key -> new ArrayList<>())
                        .add(new ServingStatement(
                                row.getString("name"),
                                row.getString("uid"),
                                row.getInt("generation"),
                                row.getString("rollout"),
                                Columns.text(row, "version_suffix"))))
                .list();
        return serving;
    }
}
