package io.headgate.cli.platform;

import io.headgate.cli.terminal.Terminal;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;

/** Opens the platforms that {@code headgate.yaml} describes. */
public final class ConfiguredPlatforms implements PlatformOpener {
    private final Terminal terminal;

    public ConfiguredPlatforms(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public FlinkPlatform open(Place place) {
        throw new PlatformException(
                PlatformProblem.UNSUPPORTED,
                "this build has no adapter for platform " + place.environment().platform(),
                "take a build that has one");
    }
}
