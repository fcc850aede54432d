package io.headgate.platforms.flink.gateway;

/** The gateway has forgotten the session: it expired, or the gateway was started again. */
final class SessionGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SessionGoneException(String message) {
        super(message);
    }
}
