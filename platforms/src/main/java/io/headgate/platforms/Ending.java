package io.headgate.platforms;

/** How something came to its end. */
public enum Ending {
    /** By this order, now or in an earlier attempt of it that left a trace. */
    DONE,
    /** It was gone, or was another one, when this order came: an earlier attempt's answer was lost, or somebody else did it. */
    FOUND_GONE
}
