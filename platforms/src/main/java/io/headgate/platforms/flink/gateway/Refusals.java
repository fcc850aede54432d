package io.headgate.platforms.flink.gateway;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.flink.http.Answer;
import io.headgate.platforms.flink.http.Causes;
import io.headgate.platforms.flink.http.JsonService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a failure of the gateway into one that says what helps, by its last cause. */
final class Refusals {
    private static final Pattern SESSION_GONE = Pattern.compile("Session '[^']*' does not exist");
    private static final Pattern OPERATION_GONE = Pattern.compile("Can not find the submitted operation");

    private static final Pattern POSITION = Pattern.compile("From line \\d+, column \\d+ to line \\d+, column \\d+: ");

    private Refusals() {}

    static RuntimeException of(JsonService service, Answer answer) {
        String errors = answer.errors();
        if (SESSION_GONE.matcher(errors).find()
                || OPERATION_GONE.matcher(errors).find()) {
            return new SessionGoneException(service.name() + " has forgotten the session");
        }
        if (errors.isEmpty()) {
            return new PlatformException(
                    answer.notFound() ? PlatformProblem.WRONG_ADDRESS : PlatformProblem.BAD_ANSWER,
                    service.name() + " answers with HTTP " + answer.status() + " and no reason",
                    service.remedy());
        }
        if (errors.contains("already been submitted")) {
            return new PlatformException(
                    PlatformProblem.NAME_TAKEN, "a job of this id has been submitted before", "look at the job");
        }
        return classified(service, Causes.of(errors), errors);
    }

    private static PlatformException classified(JsonService service, Causes cause, String errors) {
        return switch (cause.type()) {
            case "SqlParserException",
                    "SqlParserEOFException",
                    "SqlValidatorException",
                    "CalciteContextException",
                    "CalciteException",
                    "ParseException",
                    "ValidationException",
                    "TableNotExistException",
                    "CatalogException",
                    "DatabaseNotExistException" ->
                new PlatformException(PlatformProblem.SQL_REFUSED, position(errors) + cause.message(), "mend the SQL");
            case "TableAlreadyExistException" ->
                new PlatformException(PlatformProblem.SCHEMA_CONFLICT, cause.message(), "drop the table first");
            case "FileNotFoundException" ->
                new PlatformException(
                        PlatformProblem.GONE, cause.message(), "start from positions or from the earliest records");
            case "FlinkJobNotFoundException" ->
                new PlatformException(PlatformProblem.GONE, cause.message(), "look at the jobs of the cluster");
            case "ConnectException", "UnresolvedAddressException", "AnnotatedConnectException", "TimeoutException" ->
                new PlatformException(
                        PlatformProblem.UNREACHABLE,
                        service.name() + " does not reach the cluster: " + cause.message(),
                        "look at the JobManager (setting 'jobmanager') and at the gateway's own configuration");
            default ->
                errors.contains("Could not connect to") || errors.contains("Connection refused")
                        ? new PlatformException(
                                PlatformProblem.UNREACHABLE,
                                service.name() + " does not reach the cluster: " + cause.message(),
                                "look at the JobManager (setting 'jobmanager')")
                        : new PlatformException(
                                PlatformProblem.SQL_REFUSED, cause.type() + ": " + cause.message(), "read the reason");
        };
    }

    /** The innermost cause lacks the position, which one around it has: the last one that is told. */
    private static String position(String errors) {
        String last = "";
        Matcher told = POSITION.matcher(errors);
        while (told.find()) {
            last = told.group();
        }
        return Causes.of(errors).message().contains("line ") ? "" : last;
    }
}
