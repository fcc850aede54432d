package io.headgate.platforms;

/** What can go wrong with a platform, and what helps. */
public enum PlatformProblem {
    /** Too many requests; the platform may say when to come again. */
    THROTTLED(Treatment.RETRY),
    SERVER_ERROR(Treatment.RETRY),
    /** No connection, or it broke, or no answer in time. What was asked may have happened. */
    UNREACHABLE(Treatment.RETRY),
    /** An answer that is cut short or no answer of this API. */
    BAD_ANSWER(Treatment.RETRY),
    /** Something is still being altered or removed. */
    BUSY(Treatment.RETRY),
    POOL_EXHAUSTED(Treatment.WAIT),
    SQL_REFUSED(Treatment.FAIL),
    /** The platform took the statement and it failed afterwards. */
    STATEMENT_FAILED(Treatment.FAIL),
    UNAUTHORIZED(Treatment.FAIL),
    FORBIDDEN(Treatment.FAIL),
    /** A request that this platform does not take as it stands. */
    INVALID_REQUEST(Treatment.FAIL),
    NAME_TAKEN(Treatment.FAIL),
    SCHEMA_CONFLICT(Treatment.FAIL),
    /** What was to be acted on is not there, or another one is there under its name. */
    GONE(Treatment.FAIL),
    NO_POSITIONS(Treatment.FAIL),
    /** The platform, its version or its setting cannot do this. */
    UNSUPPORTED(Treatment.FAIL),
    /** Not the service that the setting names: HTML, another version, an unknown region. */
    WRONG_ADDRESS(Treatment.FAIL);

    /** What helps. */
    public enum Treatment {
        /** Try again, with growing pauses. */
        RETRY,
        /** Wait for a person or for capacity, up to a deadline. */
        WAIT,
        /** Trying again changes nothing. */
        FAIL
    }

    private final Treatment treatment;

    PlatformProblem(Treatment treatment) {
        this.treatment = treatment;
    }

    public Treatment treatment() {
        return treatment;
    }
}
