package io.headgate.pipelines.problem;

import static io.headgate.pipelines.problem.Severity.ERROR;
import static io.headgate.pipelines.problem.Severity.WARNING;

/**
 * Everything that can be wrong with a project, each with its usual severity. The names are part of the contract: they stand
 * in {@code --json} output and in the documents.
 */
public enum FindingCode {
    CONFIG_INVALID(ERROR),
    UNREADABLE_FILE(ERROR),
    NOT_UTF8(ERROR),
    OUTSIDE_PROJECT(WARNING),
    OUTSIDE_LAYERS(WARNING),
    EMPTY_FILE(WARNING),
    INVALID_SQL(ERROR),
    TEMPLATE_HOLES(ERROR),
    UNSUPPORTED_FORM(ERROR),
    DUPLICATE_TABLE(ERROR),
    TWO_WRITERS(ERROR),
    CYCLE(ERROR),
    MISSING_DDL(ERROR),
    NO_STATEMENT(WARNING),
    MISSING_SOURCE(WARNING),
    CHANGELOG_MISMATCH(ERROR),
    NAME_CONVENTION(WARNING),
    NAME_FILE_MISMATCH(WARNING),
    NAME_TOO_LONG(ERROR),
    INVALID_PROPERTIES(ERROR),
    CASE_MISMATCH(WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
