package io.headgate.lab.faults;

/**
 * What rules are matched against.
 *
 * @param surface {@code confluent}, {@code gateway} or {@code jobmanager}; empty for a fault that strikes a statement
 * @param method of the request; empty for a fault that strikes a statement
 * @param path of the request with its query; empty for a fault that strikes a statement
 * @param statement name of the statement concerned, empty for none
 * @param sql its SQL, empty for none
 */
public record FaultSubject(String surface, String method, String path, String statement, String sql) {
    /** A statement, away from any request. */
    public static FaultSubject statement(String name, String sql) {
        return new FaultSubject("", "", "", name, sql);
    }
}
