package io.headgate.cli.platform;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;

/** What a platform's refusal means for the command line. */
public final class PlatformFailures {
    private PlatformFailures() {}

    public static HeadgateException failure(PlatformException problem) {
        return new HeadgateException(code(problem.problem()), message(problem), problem.remedy(), problem);
    }

    /** The exit code's kind: a setting is wrong, nobody answers as expected, or the platform said no. */
    static FailureCode code(PlatformProblem problem) {
        return switch (problem) {
            case UNREACHABLE, SERVER_ERROR, THROTTLED, BAD_ANSWER -> FailureCode.CANNOT_CONNECT;
            case UNAUTHORIZED, FORBIDDEN, WRONG_ADDRESS -> FailureCode.CONFIG;
            case BUSY,
                    POOL_EXHAUSTED,
                    SQL_REFUSED,
                    STATEMENT_FAILED,
                    INVALID_REQUEST,
                    NAME_TAKEN,
                    SCHEMA_CONFLICT,
                    GONE,
                    NO_POSITIONS,
                    UNSUPPORTED -> FailureCode.PLATFORM;
        };
    }

    static String message(PlatformException problem) {
        String message = problem.getMessage();
        return message == null ? problem.problem().name() : message;
    }
}
