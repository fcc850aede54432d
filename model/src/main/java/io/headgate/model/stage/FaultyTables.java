package io.headgate.model.stage;

import io.headgate.pipelines.world.WorldTable;
import io.headgate.platforms.AlterTableOrder;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.DropTableOrder;
import io.headgate.platforms.Ending;
import io.headgate.platforms.Progress;
import io.headgate.platforms.Tables;
import java.util.Optional;

/** {@link Tables} that faults may strike. */
final class FaultyTables implements Tables {
    private final Tables real;
    private final Between between;

    FaultyTables(Tables real, Between between) {
        this.real = real;
        this.between = between;
    }

    @Override
    public Optional<WorldTable> find(String table) {
        return between.look(() -> real.find(table));
    }

    @Override
    public Progress<WorldTable> create(CreateTableOrder order) {
        return between.effect(order.key(), () -> real.create(order));
    }

    @Override
    public Progress<WorldTable> alter(AlterTableOrder order) {
        return between.effect(order.key(), () -> real.alter(order));
    }

    @Override
    public Progress<Ending> drop(DropTableOrder order) {
        return between.effect(order.key(), () -> real.drop(order));
    }
}
