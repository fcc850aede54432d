package io.headgate.activities.temporal;

import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.workflows.activity.FailureKind;
import io.headgate.workflows.activity.StepFailures;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into what helps, in Temporal's terms. */
final class Classified {
    private static final Logger LOG = LoggerFactory.getLogger(Classified.class);

    private Classified() {}

    /** The failure to throw; what is already one stays. */
    static ApplicationFailure of(RuntimeException problem) {
        ApplicationFailure failure = asApplicationFailure(problem);
        if (failure != null) {
            return failure;
        }
        if (problem instanceof PlatformException platform) {
            return of(platform);
        }
        if (problem instanceof HeadgateException known) {
            return StepFailures.of(kind(known), said(known), known.remedy(), Optional.empty(), null);
        }
        LOG.error("unexpected", problem);
        return StepFailures.of(
                FailureKind.TRANSIENT, "unexpected: " + problem, "look at the worker's log", Optional.empty(), problem);
    }

    private static @Nullable ApplicationFailure asApplicationFailure(RuntimeException problem) {
        return problem instanceof ApplicationFailure failure ? failure : null;
    }

    private static ApplicationFailure of(PlatformException problem) {
        return StepFailures.of(kind(problem.problem()), said(problem), problem.remedy(), problem.retryAfter(), null);
    }

    private static String said(RuntimeException problem) {
        String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }

    private static FailureKind kind(PlatformProblem problem) {
        return switch (problem) {
            case THROTTLED, SERVER_ERROR, UNREACHABLE, BAD_ANSWER, BUSY -> FailureKind.TRANSIENT;
            case POOL_EXHAUSTED -> FailureKind.WAITING;
            case NAME_TAKEN, SCHEMA_CONFLICT, GONE -> FailureKind.CONFLICT;
            case SQL_REFUSED,
                    STATEMENT_FAILED,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    INVALID_REQUEST,
                    NO_POSITIONS,
                    UNSUPPORTED,
                    WRONG_ADDRESS -> FailureKind.PERMANENT;
        };
    }

    private static FailureKind kind(HeadgateException problem) {
        return switch (problem.code()) {
            case STALE, CONFLICT, ALREADY_EXISTS -> FailureKind.CONFLICT;
            case CANNOT_CONNECT, IO -> FailureKind.TRANSIENT;
            case UNEXPECTED,
                    USAGE,
                    CONFIG,
                    UNKNOWN_TABLE,
                    NOTHING_SELECTED,
                    FINDINGS,
                    PLAN_BLOCKED,
                    ROLLOUT_FAILED,
                    ROLLED_BACK,
                    WAITING_FOR_DECISION,
                    REJECTED,
                    PLATFORM,
                    DETACHED -> FailureKind.PERMANENT;
        };
    }
}
