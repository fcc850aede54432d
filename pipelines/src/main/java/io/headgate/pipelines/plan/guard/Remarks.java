package io.headgate.pipelines.plan.guard;

import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.BlockerCode;
import io.headgate.pipelines.plan.Warning;
import io.headgate.pipelines.plan.WarningCode;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what guards have to say; each thing once, in a fixed order. */
public final class Remarks {
    private final SortedSet<Blocker> blockers = new TreeSet<>();
    private final SortedSet<Warning> warnings = new TreeSet<>();

    void block(Blocker blocker) {
        blockers.add(blocker);
    }

    void block(BlockerCode code, Collection<String> tables, String message, String remedy) {
        blockers.add(Blocker.of(code, List.copyOf(tables), message, remedy));
    }

    void warn(WarningCode code, Collection<String> tables, String message) {
        warnings.add(new Warning(code, List.copyOf(tables), message));
    }

    public List<Blocker> blockers() {
        return List.copyOf(blockers);
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
