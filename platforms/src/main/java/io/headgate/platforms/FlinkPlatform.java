package io.headgate.platforms;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.util.List;

/**
 * A place that runs Flink SQL: one environment of Confluent Cloud, or Flink with Kafka.
 *
 * <p>All methods may be called from many threads and from many processes at once; nothing that matters is kept in memory.
 * They fail with {@link PlatformException} only, and return soon: what takes longer answers {@link Progress} and is asked again
 * with the same order ({@link Await} does that).
 *
 * <pre>{@code
 * Started started = platform.statements().start(order);          // again with the same order: the same statement
 * Await.done(() -> platform.statements().stop(stop), patience);  // positions of a statement that is stopped
 * }</pre>
 */
public interface FlinkPlatform extends AutoCloseable {
    /** What it can do, as the planner asks. */
    Capabilities capabilities();

    /** What of the above is off here although the platform could, each a sentence with the reason. */
    List<String> limitations();

    /** Everything that a plan is made from, seen in as few calls as the platform allows. */
    World observe(Observation observation);

    /**
     * What is there under which name and with which ids and SQL of statements, in fewer calls than {@link #observe}: columns of
     * tables, consumer groups and pools may be left out, and so may be views.
     */
    default World observeIdentities(Observation observation) {
        return observe(observation);
    }

    Statements statements();

    Tables tables();

    Positions positions();

    Pools pools();

    Topics topics();

    Queries queries();

    /** Lets go of connections and sessions; what runs goes on. */
    @Override
    void close();
}
