package io.headgate.pipelines.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlSnapshot;
import org.jspecify.annotations.Nullable;

/** Collects every place where a table is read, with its role and hints. */
final class ReadCollector implements QueryListener {
    private final SourceText.Positions positions;
    private final ProcessingTime processingTime;
    private final List<TableRead> reads = new ArrayList<>();
    private boolean star;

    ReadCollector(SourceText.Positions positions, ProcessingTime processingTime) {
        this.positions = positions;
        this.processingTime = processingTime;
    }

    /** The reads in the order of the text. */
    List<TableRead> reads() {
        return reads.stream()
                .sorted(Comparator.comparingInt(read -> read.table().span().start()))
                .toList();
    }

    boolean selectsStar() {
        return star;
    }

    @Override
    public void select(SqlSelect select) {
        for (SqlNode selected : select.getSelectList()) {
            star |= selected instanceof SqlIdentifier name && name.isStar();
        }
    }

    @Override
    public void table(
            SqlIdentifier name,
            @Nullable SqlNodeList hints,
            @Nullable SqlSnapshot snapshot,
            @Nullable SqlSelect select,
            Scope scope) {
        TableReference reference = positions.reference(name);
        if (snapshot == null) {
            reads.add(new TableRead(reference, ReadRole.SCAN, HintReader.options(hints), Optional.empty()));
            return;
        }
        boolean lookUp = processingTime.is(snapshot.getPeriod(), select, scope);
        Optional<TimeColumn> time = lookUp ? Optional.empty() : timeColumn(snapshot.getPeriod(), select, scope);
        ReadRole role = lookUp ? ReadRole.LOOKUP : ReadRole.TEMPORAL;
        reads.add(new TableRead(reference, role, HintReader.options(hints), time));
    }

    private Optional<TimeColumn> timeColumn(SqlNode period, @Nullable SqlSelect select, Scope scope) {
        if (!(period instanceof SqlIdentifier column)) {
            return Optional.empty();
        }
        String name = column.names.get(column.names.size() - 1);
        return Optional.of(
                new TimeColumn(ProcessingTime.tableOf(column, select, scope).map(positions::reference), name));
    }
}
