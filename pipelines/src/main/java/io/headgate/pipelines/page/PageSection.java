package io.headgate.pipelines.page;

import java.util.List;

/**
 * A part of a node's details.
 *
 * @param kind how its items are shown
 */
public record PageSection(Kind kind, String title, List<Item> items) {
    public PageSection {
        items = List.copyOf(items);
    }

    /** How the items of a section are shown. */
    public enum Kind {
        /** {@code text} is a key, {@code note} its value. */
        FACTS,
        /** {@code text} is a sentence, {@code note} where it comes from. */
        NOTES,
        /** {@code text} is the id of a node to jump to, {@code note} a remark. */
        TABLES,
        /** {@code text} is SQL, {@code note} the file it stands in. */
        SQL
    }

    /**
     * One entry; what its parts mean depends on the section's kind.
     *
     * @param line the line in its file at which SQL begins, from 1; else 0
     */
    public record Item(String text, String note, int line) {
        public Item(String text, String note) {
            this(text, note, 0);
        }
    }
}
