package io.headgate.platforms;

/** A platform that is put together once, from a part for each thing that it can be asked for. */
public abstract class AssembledPlatform implements FlinkPlatform {
    private final Parts parts;

    /** What a platform hands out, the same each time. */
    public record Parts(
            Statements statements, Tables tables, Positions positions, Pools pools, Topics topics, Queries queries) {}

    /** Of these parts; who made them closes what they hold in {@link #close}. */
    protected AssembledPlatform(Parts parts) {
        this.parts = parts;
    }

    @Override
    public final Statements statements() {
        return parts.statements();
    }

    @Override
    public final Tables tables() {
        return parts.tables();
    }

    @Override
    public final Positions positions() {
        return parts.positions();
    }

    @Override
    public final Pools pools() {
        return parts.pools();
    }

    @Override
    public final Topics topics() {
        return parts.topics();
    }

    @Override
    public final Queries queries() {
        return parts.queries();
    }
}
