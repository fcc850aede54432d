package io.headgate.platforms.settings;

import io.headgate.pipelines.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Secrets of this process: {@code ${env:NAME}} from its variables, {@code ${file:PATH}} from a file, without white space around. */
public final class SystemSecrets implements SecretSource {
    private final Map<String, String> variables;
    private final Path folder;

    /**
     * @param variables the environment's variables
     * @param folder what relative paths start from: the project's root
     */
    public SystemSecrets(Map<String, String> variables, Path folder) {
        this.variables = Map.copyOf(variables);
        this.folder = folder;
    }

    @Override
    public Optional<String> find(Secret reference) {
        Optional<String> value =
                switch (reference.source()) {
                    case "env" -> Optional.ofNullable(variables.get(reference.name()));
                    case "file" -> read(folder.resolve(reference.name()));
                    default -> Optional.empty();
                };
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            // Whoever asked says which reference found nothing; why a file cannot be read is the operator's to see.
            return Optional.empty();
        }
    }
}
