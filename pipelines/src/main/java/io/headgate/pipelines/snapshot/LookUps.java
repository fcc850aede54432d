package io.headgate.pipelines.snapshot;

import io.headgate.pipelines.sql.Column;
import io.headgate.pipelines.sql.ColumnKind;
import io.headgate.pipelines.sql.ReadRole;
import io.headgate.pipelines.sql.StateConstruct;
import io.headgate.pipelines.sql.StateReason;
import io.headgate.pipelines.sql.StatementFacts;
import io.headgate.pipelines.sql.TableRead;
import io.headgate.pipelines.sql.TimeColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells look-up joins from temporal joins where that takes other files of the project.
 *
 * <p>{@code FOR SYSTEM_TIME AS OF} a processing time asks the table outside, row by row, and keeps nothing. The time may be a
 * column that another file defines as {@code PROCTIME()}. A table that can only be scanned is never looked up in, whatever
 * the time is.
 */
final class LookUps {
    /** Connectors whose tables are streams or files: the engine cannot ask them for a key. */
    private static final Set<String> SCANNED_ONLY =
            Set.of("confluent", "kafka", "upsert-kafka", "filesystem", "datagen", "faker", "kinesis", "pulsar");

    private final Names names;
    private final FullDefinitions definitions;

    LookUps(Names names, FullDefinitions definitions) {
        this.names = names;
        this.definitions = definitions;
    }

    /** The reasons of a statement, with its temporal joins as the whole project shows them. */
    List<StateReason> reasons(StatementFacts facts) {
        return scansOnly(facts) ? facts.stateReasons() : withTemporalJoins(facts);
    }

    /** Nearly all statements do, and of large projects this is asked ten thousand times. */
    private static boolean scansOnly(StatementFacts facts) {
        for (TableRead read : facts.reads()) {
            if (read.role() != ReadRole.SCAN) {
                return false;
            }
        }
        return true;
    }

    private List<StateReason> withTemporalJoins(StatementFacts facts) {
        Set<String> temporal = new TreeSet<>();
        Set<String> lookedUp = new TreeSet<>();
        List<StateReason> more = new ArrayList<>();
        for (TableRead read : facts.reads()) {
            String written = String.join(".", read.table().path());
            switch (read.role()) {
                case SCAN -> {}
                case TEMPORAL -> (isProcessingTime(read) && !scannedOnly(read) ? lookedUp : temporal).add(written);
                case LOOKUP -> {
                    if (scannedOnly(read)) {
                        int line = read.table().span().line();
                        more.add(new StateReason(StateConstruct.TEMPORAL_JOIN, line, written));
                    }
                }
            }
        }
        lookedUp.removeAll(temporal);
        List<StateReason> reasons = new ArrayList<>();
        for (StateReason reason : facts.stateReasons()) {
            if (reason.construct() != StateConstruct.TEMPORAL_JOIN || !lookedUp.contains(reason.detail())) {
                reasons.add(reason);
            }
        }
        reasons.addAll(more);
        return reasons;
    }

    private boolean scannedOnly(TableRead read) {
        String connector = definitions.options(names.resolve(read.table())).getOrDefault("connector", "");
        return SCANNED_ONLY.contains(connector.toLowerCase(Locale.ROOT));
    }

    private boolean isProcessingTime(TableRead read) {
        return read.time()
                .filter(time -> time.table()
                        .flatMap(table -> definitions.of(names.resolve(table)))
                        .filter(definition ->
                                definition.columns().stream().anyMatch(column -> isProctime(column, time)))
                        .isPresent())
                .isPresent();
    }

    private static boolean isProctime(Column column, TimeColumn time) {
        return column.name().equals(time.name())
                && column.kind() == ColumnKind.COMPUTED
                && column.expression().replaceAll("[`\\s]", "").equalsIgnoreCase("PROCTIME()");
    }
}
