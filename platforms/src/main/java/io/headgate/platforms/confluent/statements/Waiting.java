package io.headgate.platforms.confluent.statements;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whom a PENDING statement waits for. */
final class Waiting {
    private static final Pattern REFERENCE = Pattern.compile("pending until referenced statement (\\S+) is stopped");

    private Waiting() {}

    static Optional<String> of(StatementDocument statement) {
        Matcher matcher = REFERENCE.matcher(statement.detail());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
