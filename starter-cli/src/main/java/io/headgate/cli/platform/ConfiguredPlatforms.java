package io.headgate.cli.platform;

import io.headgate.cli.lab.LabPlace;
import io.headgate.cli.terminal.Terminal;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.open.Platforms;
import io.headgate.platforms.settings.SecretSource;
import io.headgate.platforms.settings.SystemSecrets;

/** Opens the platforms that {@code headgate.yaml} describes, with the secrets of this process, and the lab with its own. */
public final class ConfiguredPlatforms implements PlatformOpener {
    private final Terminal terminal;

    public ConfiguredPlatforms(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public FlinkPlatform open(Place place) {
        SystemSecrets own = new SystemSecrets(terminal.environment(), place.root());
        SecretSource lab = LabPlace.secrets(place.root());
        SecretSource secrets = reference -> lab.find(reference).or(() -> own.find(reference));
        return Platforms.open(place.environment(), secrets);
    }
}
