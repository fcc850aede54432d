package io.headgate.activities.plan;

import io.headgate.activities.environment.Environment;
import io.headgate.pipelines.world.World;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import io.headgate.platforms.StateQuestion;
import java.time.Clock;
import java.util.List;

/** Observes environments with what the ledger knows. */
public final class Observer {
    private final Known known;
    private final Clock clock;

    public Observer(Known known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    public World observe(Environment environment, List<StateQuestion> questions) {
        return environment.platform().observe(observation(environment, questions));
    }

    /** Only what tells one thing from another under the same name, see {@link FlinkPlatform#observeIdentities}. */
    public World observeIdentities(Environment environment) {
        return environment.platform().observeIdentities(observation(environment, List.of()));
    }

    private Observation observation(Environment environment, List<StateQuestion> questions) {
        String name = environment.config().name();
        return new Observation(
                name,
                clock.instant(),
                statement -> known.ownership(name, statement),
                table -> known.verified(name, table),
                questions);
    }
}
