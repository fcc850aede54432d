package io.headgate.platforms.confluent.statements;

import io.headgate.platforms.PlatformProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What helps a statement that is FAILED, told by its detail: only SQL that was refused is mended as SQL.
 *
 * @param problem whether trying again may help
 * @param remedy one line
 */
public record Failures(PlatformProblem problem, String remedy) {
    private static final List<Known> KNOWN = List.of(
            known(
                    PlatformProblem.BUSY,
                    "being modified|Kafka topic does not exist",
                    "try again when the other change is done"),
            known(
                    PlatformProblem.STATEMENT_FAILED,
                    "POOL_EXHAUSTED|pool.*(exhausted|no capacity)|not enough (resources|CFU)|max_cfu",
                    "make the compute pool larger (max_cfu), or stop something in it"),
            known(
                    PlatformProblem.FORBIDDEN,
                    "not authori[sz]ed|authorization|access denied|permission|forbidden",
                    "give the principal back its rights on topics, schemas and compute pool, then retry"),
            known(
                    PlatformProblem.NO_POSITIONS,
                    "Referenced Statement Savepoint Failed|referenced statement .* (was )?not stopped|pending until referenced",
                    "resume the statement that is referred to and stop it again, or replay from the earliest records"),
            known(
                    PlatformProblem.STATEMENT_FAILED,
                    "deseriali[sz]|corrupt|malformed record|Failed to parse|Unknown magic byte|JsonParseException",
                    "a record of a source cannot be read: see 'exceptions', then set 'error-handling.mode' on that table or"
                            + " start behind the record"),
            known(
                    PlatformProblem.STATEMENT_FAILED,
                    "Schema Registry subject|incompatible schema|schema being registered",
                    "delete or change the subject in Schema Registry, then retry"),
            known(PlatformProblem.SCHEMA_CONFLICT, "already exists", "look at what is there, then plan again"),
            known(
                    PlatformProblem.SQL_REFUSED,
                    "SQL (parse|validation)|line \\d+, column|ValidationException|SqlParserException|Object '.*' not found"
                            + "|LIKE clause not found|Column .* not found|do(es)? not match|No match found for function|does(n't| not) exist",
                    "mend the SQL"));

    private record Known(PlatformProblem problem, Pattern says, String remedy) {}

    private static Known known(PlatformProblem problem, String says, String remedy) {
        return new Known(problem, Pattern.compile(says, Pattern.CASE_INSENSITIVE), remedy);
    }

    /** What the detail of a FAILED statement means. */
    public static Failures of(String detail) {
        return KNOWN.stream()
                .filter(known -> known.says().matcher(detail).find())
                .findFirst()
                .map(known -> new Failures(known.problem(), known.remedy()))
                .orElseGet(() -> new Failures(
                        PlatformProblem.STATEMENT_FAILED,
                        "look at the statement's exceptions; then retry, or roll back"));
    }
}
