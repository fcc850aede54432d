package io.headgate.platforms;

/**
 * Tells when a result holds as many rows as were asked for. A row that a change takes back is not there any more: a query over
 * a table of changes may pass on many changes and hold few rows. What changes without end is cut off as well.
 */
public final class RowLimit {
    private static final int CHANGES_PER_ROW = 100;

    private final int rows;
    private long held;
    private long changes;

    /** @param rows the greatest number of rows */
    public RowLimit(int rows) {
        this.rows = rows;
    }

    /** Counts a change, {@code +I}, {@code -U}, {@code +U} or {@code -D}. */
    public void count(String change) {
        changes++;
        held += change.startsWith("-") ? -1 : 1;
    }

    /** Whether nothing more is wanted. */
    public boolean reached() {
        return held >= rows || changes >= (long) rows * CHANGES_PER_ROW;
    }
}
