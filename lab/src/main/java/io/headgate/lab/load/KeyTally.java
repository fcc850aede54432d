package io.headgate.lab.load;

import java.util.BitSet;
import java.util.List;

/**
 * Counts how often each number of a range was seen.
 *
 * <pre>{@code
 * KeyTally tally = new KeyTally(100, 3);   // expects 100, 101, 102
 * tally.seen(100); tally.seen(100); tally.seen(7);
 * tally.lost();        // 2
 * tally.duplicated();  // 1
 * }</pre>
 */
public final class KeyTally {
    private static final int EXAMPLES = 10;

    private final long first;
    private final int count;
    private final BitSet once = new BitSet();
    private final BitSet again = new BitSet();
    private long duplicated;

    /** @param count how many numbers are expected, from {@code first} on */
    public KeyTally(long first, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of keys: " + count);
        }
        this.first = first;
        this.count = count;
    }

    /** Numbers outside the range belong to somebody else and do not count. */
    public void seen(long key) {
        if (key < first || key >= first + count) {
            return;
        }
        int index = (int) (key - first);
        if (once.get(index)) {
            duplicated++;
            again.set(index);
        }
        once.set(index);
    }

    /** How many different expected numbers were seen. */
    public int unique() {
        return once.cardinality();
    }

    /** How many expected numbers were never seen. */
    public int lost() {
        return count - unique();
    }

    /** How many times a number was seen beyond its first time. */
    public long duplicated() {
        return duplicated;
    }

    public boolean isComplete() {
        return unique() == count;
    }

    /** The lowest of the lost. */
    public List<Long> firstLost() {
        BitSet missing = new BitSet();
        missing.set(0, count);
        missing.andNot(once);
        return lowest(missing);
    }

    /** The lowest of the duplicated. */
    public List<Long> firstDuplicated() {
        return lowest(again);
    }

    private List<Long> lowest(BitSet indexes) {
        return indexes.stream().limit(EXAMPLES).mapToObj(index -> first + index).toList();
    }
}
