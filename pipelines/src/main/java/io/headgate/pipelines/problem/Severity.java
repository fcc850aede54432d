package io.headgate.pipelines.problem;

/** How bad a finding is: an error blocks a plan that touches it, a warning never does. */
public enum Severity {
    ERROR,
    WARNING
}
