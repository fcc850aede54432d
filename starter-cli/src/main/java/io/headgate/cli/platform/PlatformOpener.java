package io.headgate.cli.platform;

import io.headgate.platforms.FlinkPlatform;

/** Opens the platform of an environment; whoever opens it closes it. */
@FunctionalInterface
public interface PlatformOpener {
    FlinkPlatform open(Place place);
}
