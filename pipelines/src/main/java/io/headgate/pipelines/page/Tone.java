package io.headgate.pipelines.page;

import java.util.List;

/** A colour of the page, in a version for light and one for dark; the style sheet has both. */
public enum Tone {
    NEUTRAL,
    BLUE,
    TEAL,
    AMBER,
    VIOLET,
    ROSE,
    GREEN,
    ORANGE,
    CYAN,
    RED;

    /** Those that tell things apart without saying good or bad, in the order in which they are given out. */
    static final List<Tone> CATEGORIES = List.of(BLUE, TEAL, AMBER, VIOLET, ROSE, CYAN, GREEN, ORANGE);
}
