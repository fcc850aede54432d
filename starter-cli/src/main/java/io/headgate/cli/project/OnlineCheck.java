package io.headgate.cli.project;

import io.headgate.pipelines.problem.FailureCode;
import java.util.List;
import java.util.Optional;

/** Tries whether the addresses and keys of an environment work. Who validates a project knows no platform, only this. */
public interface OnlineCheck {
    /**
     * A part of the platform that was asked something harmless.
     *
     * @param part {@code statements}, {@code compute pools} and the like
     * @param code absent when it answered
     * @param says what it said, or what went wrong
     * @param remedy what to look at; empty when it answered
     */
    record Attempt(String environment, String part, Optional<FailureCode> code, String says, String remedy) {}

    /**
     * Asks each part once.
     *
     * @param environment its name; the default one where it is absent
     */
    List<Attempt> attempts(LoadedProject project, Optional<String> environment);

    /** 0, or the exit code of the first attempt that failed. */
    static int exitCode(List<Attempt> attempts) {
        return attempts.stream()
                .flatMap(attempt -> attempt.code().stream())
                .findFirst()
                .map(FailureCode::exitCode)
                .orElse(0);
    }
}
