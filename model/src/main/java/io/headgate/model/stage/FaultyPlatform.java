package io.headgate.model.stage;

import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.Pools;
import io.headgate.platforms.Positions;
import io.headgate.platforms.Queries;
import io.headgate.platforms.Statements;
import io.headgate.platforms.Tables;
import io.headgate.platforms.Topics;
import java.util.List;

/** A platform whose statements and tables faults may strike. */
final class FaultyPlatform implements FlinkPlatform {
    private final FlinkPlatform real;
    private final Between between;

    FaultyPlatform(FlinkPlatform real, Between between) {
        this.real = real;
        this.between = between;
    }

    @Override
    public Capabilities capabilities() {
        return real.capabilities();
    }

    @Override
    public List<String> limitations() {
        return real.limitations();
    }

    @Override
    public World observe(Observation observation) {
        return between.look(() -> real.observe(observation));
    }

    @Override
    public Statements statements() {
        return new FaultyStatements(real.statements(), between);
    }

    @Override
    public Tables tables() {
        return new FaultyTables(real.tables(), between);
    }

    @Override
    public Positions positions() {
        return between.look(real::positions);
    }

    @Override
    public Pools pools() {
        return real.pools();
    }

    @Override
    public Topics topics() {
        return real.topics();
    }

    @Override
    public Queries queries() {
        return real.queries();
    }

    @Override
    public void close() {
        real.close();
    }
}
