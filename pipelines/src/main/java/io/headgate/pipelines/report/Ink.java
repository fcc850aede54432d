package io.headgate.pipelines.report;

/** What a word means, so that a style can colour it. */
public enum Ink {
    TITLE,
    TABLE,
    LAYER,
    PRODUCT,
    STATEFUL,
    STATELESS,
    EXTERNAL,
    APPROXIMATE,
    ERROR,
    /** Lines of a tree and side remarks. */
    FAINT
}
