package io.headgate.lab.engine;

/**
 * What flows through a statement.
 *
 * @param recordsIn records read since the statement was submitted
 * @param recordsOut records written since then
 * @param pendingRecords records in its sources that it has not read yet
 */
public record StatementCounters(long recordsIn, long recordsOut, long pendingRecords) {
    /** Nothing flowed. */
    public static final StatementCounters ZERO = new StatementCounters(0, 0, 0);
}
