package io.headgate.workflows.run;

/** A call besides the steps was refused for good; the message says why and what to do. */
final class CallFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    CallFailed(String message) {
        super(message);
    }

    String says() {
        return String.valueOf(getMessage());
    }
}
