package io.headgate.cli.project;

/** The forms in which a report can be had. */
public enum ReportFormat {
    TREE,
    SIMPLE,
    JSON,
    YAML,
    DOT,
    MERMAID,
    /** One page that needs no network. */
    HTML
}
