package io.headgate.pipelines.plan.compare;

/**
 * One difference between a table's DDL and the table that is there.
 *
 * @param kind what sort of change it is
 * @param words for people: {@code column 'x' added}
 * @param clause what ALTER TABLE would say, empty where it cannot
 */
public record DdlChange(Kind kind, String words, String clause) {
    /** The kinds of changes, and whether a table survives them. */
    public enum Kind {
        COLUMN_ADDED(true),
        WATERMARK(true),
        OPTION(true),
        /** Shorter retention or another clean-up policy: rows go that were meant to stay. */
        RETENTION(true),
        REQUIRED_COLUMN_ADDED(false),
        COLUMN_DROPPED(false),
        COLUMN_TYPE(false),
        COLUMN_ORDER(false),
        PRIMARY_KEY(false),
        DISTRIBUTION(false),
        PARTITIONING(false),
        CHANGELOG_MODE(false),
        FORMAT(false);

        private final boolean evolvable;

        Kind(boolean evolvable) {
            this.evolvable = evolvable;
        }

        /** Whether the table can be altered in place and keeps its rows. */
        public boolean evolvable() {
            return evolvable;
        }
    }
}
