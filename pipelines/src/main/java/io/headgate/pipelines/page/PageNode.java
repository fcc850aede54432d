package io.headgate.pipelines.page;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A node of the picture.
 *
 * @param id the table's name
 * @param layer the column it stands in, one of the page's layers
 * @param product may be empty
 * @param type one word: {@code fact}, {@code view}, ...
 * @param marks what its shape says, in the order of the enum
 * @param badges short words in capitals on the node itself
 * @param sections the details that a click shows
 */
public record PageNode(
        String id,
        String layer,
        String product,
        String type,
        Tone tone,
        Set<Mark> marks,
        List<String> badges,
        List<PageSection> sections) {
    public PageNode {
        EnumSet<Mark> ordered = EnumSet.noneOf(Mark.class);
        ordered.addAll(marks);
        marks = Collections.unmodifiableSet(ordered);
        badges = List.copyOf(badges);
        sections = List.copyOf(sections);
    }
}
