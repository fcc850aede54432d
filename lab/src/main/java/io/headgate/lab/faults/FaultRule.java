package io.headgate.lab.faults;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * One rule.
 *
 * @param id names it in reports and in {@code /lab/faults/{id}}
 * @param surface a request's surface must be this; empty for any
 * @param method a request's method must be this; empty for any
 * @param path must be found in a request's path and query; an empty pattern is found everywhere
 * @param statement must be found in the statement's name
 * @param sql must be found in the statement's SQL
 * @param after so many matches pass untouched first
 * @param times so many fire; then the rule is spent
 * @param status of {@code answer}
 * @param code of the error body of {@code answer}
 * @param detail of the error body, or of the failed statement
 * @param retryAfterSeconds header of {@code answer}; negative for none
 * @param delay of {@code delay}, {@code fail-running}, {@code degrade}
 * @param afterEffect of {@code gate}: hold the answer, not the request; of {@code answer}: do what is asked for first
 * @param patience of {@code gate}: after that a request is let go unreleased, so that none hangs for ever
 */
public record FaultRule(
        String id,
        FaultKind kind,
        String surface,
        String method,
        Pattern path,
        Pattern statement,
        Pattern sql,
        int after,
        int times,
        int status,
        String code,
        String detail,
        int retryAfterSeconds,
        Duration delay,
        boolean afterEffect,
        Duration patience) {
    boolean matches(FaultSubject subject) {
        boolean request = kind.point() != FaultPoint.REQUEST
                || ((surface.isEmpty() || surface.equals(subject.surface()))
                        && (method.isEmpty() || method.equals(subject.method()))
                        && path.matcher(subject.path()).find());
        return request
                && statement.matcher(subject.statement()).find()
                && sql.matcher(subject.sql()).find();
    }
}
