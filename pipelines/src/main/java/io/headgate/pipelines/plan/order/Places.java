package io.headgate.pipelines.plan.order;

/** Some of the places 0 to n-1, each at most once; the first is always at hand. */
final class Places {
    private static final int WORD_BITS = 6;

    // A bit says that something below it is there: of a place, of 64 places, of 4,096 places, and so on up to one word.
    private final long[][] levels;

    Places(int size) {
        int depth = 1;
        for (int words = words(size); words > 1; words = words(words)) {
            depth++;
        }
        levels = new long[depth][];
        int below = size;
        for (int level = 0; level < depth; level++) {
            below = words(below);
            levels[level] = new long[Math.max(1, below)];
        }
    }

    private static int words(int bits) {
        return (bits + Long.SIZE - 1) >> WORD_BITS;
    }

    boolean isEmpty() {
        return levels[levels.length - 1][0] == 0;
    }

    void add(int place) {
        int bit = place;
        for (long[] level : levels) {
            level[bit >> WORD_BITS] |= 1L << bit;
            bit >>= WORD_BITS;
        }
    }

    /** Takes the first place out; there must be one. */
    int removeFirst() {
        int first = 0;
        for (int level = levels.length - 1; level >= 0; level--) {
            first = (first << WORD_BITS) + Long.numberOfTrailingZeros(levels[level][first]);
        }
        int bit = first;
        for (long[] level : levels) {
            level[bit >> WORD_BITS] &= ~(1L << bit);
            if (level[bit >> WORD_BITS] != 0) {
                break;
            }
            bit >>= WORD_BITS;
        }
        return first;
    }
}
