package io.headgate.platforms.confluent.http;

import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;

/** What each failure of a service means and which setting to look at, for one environment and service. */
final class Problems {
    private final String environment;
    private final Service service;
    private final String credentials;
    private final String address;

    /**
     * @param credentials the settings that the credentials came from
     * @param address the settings that the address came from
     */
    Problems(String environment, Service service, String credentials, String address) {
        this.environment = environment;
        this.service = service;
        this.credentials = credentials;
        this.address = address;
    }

    /** An answer that is no success and that nobody expected. */
    PlatformException refused(Answer answer) {
        String says = answer.what() + " was answered " + answer.status()
                + (answer.detail().isEmpty() ? "" : ": " + answer.detail())
                + (answer.requestId().isEmpty() ? "" : " [" + answer.requestId() + "]");
        return switch (answer.status()) {
            case 401 -> problem(PlatformProblem.UNAUTHORIZED, says, lookAtTheKey());
            case 403 ->
                problem(
                        PlatformProblem.FORBIDDEN,
                        says,
                        "give the key's owner the rights, or " + lookAtTheKey() + " and 'organization'");
            case 404 ->
                problem(
                        PlatformProblem.GONE,
                        says,
                        "look at 'organization', 'environment' and 'cluster' of environment '" + environment + "'");
            case 409 -> problem(PlatformProblem.BUSY, says, "try again when the other change is done");
            case 422 -> problem(PlatformProblem.INVALID_REQUEST, says, "mend what the message names");
            case 429 ->
                problem(
                        PlatformProblem.THROTTLED,
                        says,
                        "try again later, or lower 'requests-per-second' of environment '" + environment + "'",
                        answer.retryAfter());
            default -> otherwise(answer, says);
        };
    }

    private PlatformException otherwise(Answer answer, String says) {
        if (answer.status() >= 500) {
            return problem(PlatformProblem.SERVER_ERROR, says, "try again later", answer.retryAfter());
        }
        if (answer.status() >= 400) {
            return problem(PlatformProblem.INVALID_REQUEST, says, "mend what the message names");
        }
        return problem(PlatformProblem.WRONG_ADDRESS, says, lookAtTheAddress());
    }

    PlatformException unreachable(String what, HttpUrl url, IOException cause) {
        return new PlatformException(
                PlatformProblem.UNREACHABLE,
                what + " got no answer from " + url.host() + ":" + url.port() + " ("
                        + cause.getClass().getSimpleName() + ": " + OneLine.of(String.valueOf(cause.getMessage()))
                        + ")",
                lookAtTheAddress(),
                cause);
    }

    PlatformException notJson(String what, HttpUrl url) {
        return problem(
                PlatformProblem.WRONG_ADDRESS,
                what + ": what answers at " + url.host() + ":" + url.port() + " is not " + service.endpoint()
                        + " of Confluent Cloud, it sends something other than JSON",
                lookAtTheAddress());
    }

    PlatformException broken(String what, String why, Throwable cause) {
        return new PlatformException(
                PlatformProblem.BAD_ANSWER,
                what + ": the answer " + why,
                "try again; then " + lookAtTheAddress(),
                cause);
    }

    PlatformException tooLarge(String what, long limit) {
        return problem(
                PlatformProblem.BAD_ANSWER,
                what + ": the answer is larger than " + (limit >> 20) + " MB",
                lookAtTheAddress());
    }

    PlatformException redirected(String what, String why) {
        return problem(PlatformProblem.WRONG_ADDRESS, what + " was redirected " + why, lookAtTheAddress());
    }

    private String lookAtTheKey() {
        return "look at " + credentials + " of environment '" + environment + "'";
    }

    private String lookAtTheAddress() {
        return "look at " + address + " of environment '" + environment + "'";
    }

    private static PlatformException problem(PlatformProblem problem, String message, String remedy) {
        return new PlatformException(problem, message, remedy);
    }

    private static PlatformException problem(
            PlatformProblem problem, String message, String remedy, Optional<Duration> retryAfter) {
        return new PlatformException(problem, message, remedy, retryAfter.orElse(null), null);
    }
}
