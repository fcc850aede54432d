package io.headgate.activities.step;

import java.util.Optional;

/** What a step has acted on, by the platform's ids: what undoing it and the next plan need to know. */
public record Touched(
        Optional<String> statement,
        Optional<String> uid,
        Optional<String> table,
        Optional<String> tableId,
        Optional<String> topicId) {
    public static final Touched NOTHING =
            new Touched(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Touched statement(String name, String uid) {
        return new Touched(Optional.of(name), Optional.of(uid), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Touched table(String name, Optional<String> tableId, Optional<String> topicId) {
        return new Touched(Optional.empty(), Optional.empty(), Optional.of(name), tableId, topicId);
    }
}
