package io.headgate.model.judge;

import io.headgate.model.project.InventedProject;
import io.headgate.model.project.InventedTable;
import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.fake.FakePlatform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Knows what must be there once tables are deployed: from the project alone, and from the rows that were produced. */
public final class Oracle {
    private static final int USUAL_COLUMNS = 2;

    private final Complaints complaints;
    private final FakePlatform platform;

    public Oracle(Complaints complaints, FakePlatform platform) {
        this.complaints = complaints;
        this.platform = platform;
    }

    /** Each of these tables is there as the project has it, and one healthy statement with the project's SQL writes it. */
    public void deployed(String when, InventedProject project, Collection<String> tables) {
        for (String name : new TreeSet<>(tables)) {
            project.table(name).ifPresent(table -> deployed(when, table));
        }
    }

    private void deployed(String when, InventedTable table) {
        Optional<List<Column>> columns = platform.tablesNow().stream()
                .filter(there -> there.name().equals(table.name()))
                .map(there -> there.shape().columns())
                .findFirst();
        if (columns.isEmpty()) {
            complaints.say(when + ": " + table.name() + " is not there");
            return;
        }
        int wanted = USUAL_COLUMNS + table.extraColumns();
        String amount = table.bigAmount() ? "20" : "10";
        boolean right =
                columns.get().size() == wanted && columns.get().get(1).type().contains(amount);
        if (!right) {
            complaints.say(when + ": " + table.name() + " has the columns " + columns.get());
        }
        List<WorldStatement> writers = platform.statementsNow().stream()
                .filter(statement -> statement.writes().contains(table.name()) && Witness.writes(statement))
                .toList();
        if (writers.size() != 1
                || writers.get(0).phase() != Phase.RUNNING
                || !plain(writers.get(0).sql()).equals(plain(table.dml()))) {
            complaints.say(when + ": " + table.name() + " is written by "
                    + writers.stream()
                            .map(writer -> writer.name() + " " + writer.phase() + " " + writer.sql())
                            .toList()
                    + " instead of " + table.dml());
        }
    }

    private static String plain(String sql) {
        return sql.replace(";", "").strip();
    }

    /** Nothing of these tables is there. */
    public void gone(String when, Collection<String> tables) {
        platform.tablesNow().stream()
                .filter(table -> tables.contains(table.name()))
                .forEach(table -> complaints.say(when + ": " + table.name() + " is still there"));
        platform.statementsNow().stream()
                .filter(Witness::writes)
                .filter(statement -> statement.writes().stream().anyMatch(tables::contains))
                .forEach(statement -> complaints.say(when + ": " + statement.name() + " still runs"));
    }

    /** Every record has arrived: exactly once in append tables, at least once in upsert tables, where a key covers repeats. */
    public void rows(String when, InventedProject project) {
        for (InventedTable table : project.tables()) {
            List<String> expected = new ArrayList<>();
            table.parents().forEach(parent -> expected.addAll(platform.rows(parent)));
            List<String> found = platform.rows(table.name());
            boolean right = table.append()
                    ? sorted(found).equals(sorted(expected))
                    : new HashSet<>(found).containsAll(expected);
            if (!right) {
                complaints.say(when + ": " + table.name() + " has " + found.size() + " rows, "
                        + new HashSet<>(found).size() + " of them different; its sources have " + expected.size());
            }
        }
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }
}
