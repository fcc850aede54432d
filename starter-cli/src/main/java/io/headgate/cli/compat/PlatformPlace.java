package io.headgate.cli.compat;

import io.headgate.cli.platform.Place;
import io.headgate.cli.platform.PlaceOption;
import io.headgate.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Which environment a command of shift_left is about: of the project around {@code $PIPELINES}, else as everywhere. */
final class PlatformPlace {
    @Mixin
    private PlaceOption place = new PlaceOption();

    Place of(Terminal terminal) {
        Optional<Path> pipelines = place.project().given().isPresent()
                ? Optional.empty()
                : terminal.variable("PIPELINES").map(Path::of);
        return place.of(terminal, pipelines);
    }
}
