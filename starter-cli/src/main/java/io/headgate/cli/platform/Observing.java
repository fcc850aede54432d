package io.headgate.cli.platform;

import io.headgate.pipelines.world.World;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.Observation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Looks at a platform as somebody who has no ledger. */
public final class Observing {
    private Observing() {}

    /** The world of this moment. */
    public static World now(FlinkPlatform platform, String environment) {
        return platform.observe(Observation.of(environment, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    }
}
