package io.headgate.ledger.execution;

import java.util.Optional;

/** What a step has acted on, by the platform's ids. */
public record TouchedObjects(
        Optional<String> statement,
        Optional<String> statementUid,
        Optional<String> table,
        Optional<String> tableId,
        Optional<String> topicId) {
    public static final TouchedObjects NOTHING = new TouchedObjects(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static TouchedObjects statement(String name, String uid) {
        return new TouchedObjects(
                Optional.of(name), Optional.of(uid), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static TouchedObjects table(String name, Optional<String> tableId, Optional<String> topicId) {
        return new TouchedObjects(Optional.empty(), Optional.empty(), Optional.of(name), tableId, topicId);
    }
}
