package io.headgate.model.judge;

import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.fake.FakePlatform;
import java.util.List;
import java.util.TreeMap;

/** Sees to it, at every moment, that no table has two writers: no statement set or overlap of these projects declares that. */
public final class Witness {
    private final Complaints complaints;

    public Witness(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Looks at everything as it is now. */
    public void look(FakePlatform platform) {
        TreeMap<String, String> writers = new TreeMap<>();
        for (WorldStatement statement : platform.statementsNow()) {
            if (writes(statement)) {
                for (String table : statement.writes()) {
                    String other = writers.put(table, statement.name());
                    if (other != null) {
                        complaints.say("two writers of " + table + ": " + List.of(other, statement.name()));
                    }
                }
            }
        }
    }

    /** Whether it may write a row from now on without anybody's doing. */
    static boolean writes(WorldStatement statement) {
        return switch (statement.phase()) {
            case PENDING, RUNNING, DEGRADED, STOPPING, FAILING, UNKNOWN -> true;
            case COMPLETED, STOPPED, FAILED, DELETING -> false;
        };
    }
}
