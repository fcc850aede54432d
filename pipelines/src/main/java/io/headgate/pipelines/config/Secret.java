package io.headgate.pipelines.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to a secret, {@code ${env:NAME}} or {@code ${file:PATH}}; never the secret.
 *
 * @param source {@code env} or {@code file}
 * @param name the variable or the path
 */
public record Secret(String source, String name) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    /** Reads a reference; empty when the text is none (a literal secret, which is refused). */
    public static Optional<Secret> parse(String text) {
        Matcher matcher = REFERENCE.matcher(text.trim());
        return matcher.matches() ? Optional.of(new Secret(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return "${" + source + ":" + name + "}";
    }
}
