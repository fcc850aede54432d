package io.headgate.platforms.fake;

import io.headgate.pipelines.world.WorldTable;
import java.util.ArrayList;
import java.util.List;

/** A table with its rows; one partition. */
final class FakeTable {
    final List<String> rows = new ArrayList<>();
    WorldTable seen;

    FakeTable(WorldTable seen) {
        this.seen = seen;
    }
}
