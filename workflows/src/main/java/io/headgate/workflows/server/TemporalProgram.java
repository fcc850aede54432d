package io.headgate.workflows.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the {@code temporal} command is on this machine. */
public final class TemporalProgram {
    /** Names the command, and comes before all else. */
    public static final String VARIABLE = "HEADGATE_TEMPORAL_CLI";

    private static final String NAME = "temporal";

    private TemporalProgram() {}

    /**
     * The command: as the variable says, else on the path, else in the user's cache.
     *
     * @param environment of the process
     * @param home the user's folder
     */
    public static Optional<Path> find(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        List<Path> places = new ArrayList<>();
        for (String folder : environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator), -1)) {
            if (!folder.isEmpty()) {
                places.add(Path.of(folder, NAME));
            }
        }
        places.add(cached(environment, home));
        return places.stream()
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }

    /** Where Headgate keeps the command that it obtained. */
    public static Path cached(Map<String, String> environment, Path home) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path folder = cache.isEmpty() ? home.resolve(".cache") : Path.of(cache);
        return folder.resolve("headgate").resolve(NAME).resolve(NAME);
    }
}
