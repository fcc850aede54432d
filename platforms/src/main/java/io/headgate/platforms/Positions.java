package io.headgate.platforms;

import io.headgate.pipelines.world.SourcePosition;
import java.util.List;

/** How far tables reach and statements have read. */
public interface Positions {
    /** The ends of tables as they are now: the offset that the next record will get, by partition. */
    List<SourcePosition> ends(List<String> tables);

    /**
     * How much of what lay before {@code ends} a running statement has still to read.
     *
     * @param ends what {@link #ends} said when somebody began to wait
     */
    Lag lag(String statement, List<SourcePosition> ends);
}
