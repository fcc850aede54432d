package io.headgate.git.checkout;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;

/** What went wrong between a clone and its repository, in a sentence. */
final class GitProblems {
    private GitProblems() {}

    static HeadgateException of(Exception problem, GitAddress address, String branch) {
        String says = says(problem);
        String lower = says.toLowerCase(Locale.ROOT);
        if (has(lower, "not authorized", "authentication", "auth fail", "not permitted", "permission denied")) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "the repository " + address + " does not let us in",
                    "give the worker HEADGATE_GIT_USER and HEADGATE_GIT_PASSWORD (a token will do)",
                    problem);
        }
        if (has(lower, "does not have refs/heads/")) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "the repository " + address + " has no branch '" + branch + "'",
                    "create the branch, or make the schedule again with another --branch",
                    problem);
        }
        if (missing(problem) || has(lower, "not found", "invalid remote")) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "there is no Git repository at " + address,
                    "correct the address: make the schedule again with another --git",
                    problem);
        }
        if (has(lower, "ssh support")) {
            return new HeadgateException(
                    FailureCode.CONFIG,
                    "this worker cannot speak ssh with " + address,
                    "give it the variable GIT_SSH (the path of ssh), or use an https address",
                    problem);
        }
        return new HeadgateException(
                FailureCode.CANNOT_CONNECT,
                "the repository " + address + " cannot be reached: " + says,
                "look whether the worker reaches it",
                problem);
    }

    private static boolean missing(Exception problem) {
        return causes(problem).anyMatch(NoRemoteRepositoryException.class::isInstance);
    }

    /** What the innermost problem said: outer ones only repeat the address. */
    private static String says(Exception problem) {
        return causes(problem)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> outer.contains(inner) ? outer : outer + ": " + inner)
                .map(message -> message.lines().findFirst().orElse(""))
                .orElse(problem.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable problem) {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause);
    }

    private static boolean has(String text, String... parts) {
        return Stream.of(parts).anyMatch(text::contains);
    }
}
