package io.headgate.worker;

import io.headgate.git.checkout.GitKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker is told about schedules by its environment variables.
 *
 * @param clones the folder of the clones that it keeps
 * @param keys what it shows to repositories behind http
 * @param webhook of environments that name none of their own
 * @param webhookSecret what calls of that webhook are signed with
 */
record ScheduleSettings(Path clones, Optional<GitKeys> keys, Optional<String> webhook, Optional<String> webhookSecret) {
    /** Reads {@code HEADGATE_GIT_*} and {@code HEADGATE_WEBHOOK*}. */
    static ScheduleSettings of(Map<String, String> variables) {
        Path usual = Path.of(variables.getOrDefault("HEADGATE_PROJECT", ""))
                .toAbsolutePath()
                .normalize()
                .resolve(".headgate")
                .resolve("git");
        return new ScheduleSettings(
                text(variables, "HEADGATE_GIT_CACHE").map(Path::of).orElse(usual),
                text(variables, "HEADGATE_GIT_PASSWORD")
                        .map(password ->
                                new GitKeys(text(variables, "HEADGATE_GIT_USER").orElse("headgate"), password)),
                text(variables, "HEADGATE_WEBHOOK"),
                text(variables, "HEADGATE_WEBHOOK_SECRET"));
    }

    private static Optional<String> text(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** Never shows a password or an address: some addresses are secrets. */
    @Override
    public String toString() {
        return "clones in " + clones;
    }
}
