package io.headgate.pipelines.page;

import java.util.List;

/**
 * What another view of the same project (a plan, a state of things) says about one table.
 *
 * @param badges short words in capitals on the node itself
 * @param sections details that stand before those of the project
 */
public record NodeOverlay(Tone tone, List<String> badges, List<PageSection> sections) {
    public NodeOverlay {
        badges = List.copyOf(badges);
        sections = List.copyOf(sections);
    }
}
