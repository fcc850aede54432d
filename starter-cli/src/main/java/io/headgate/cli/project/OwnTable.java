package io.headgate.cli.project;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.snapshot.ProjectTable;

/** Tables that a user named and that must be the project's own. */
final class OwnTable {
    private OwnTable() {}

    /** The table; throws with names that look like it when there is none, and for an external one. */
    static ProjectTable require(LoadedProject project, String name) {
        project.graph().require(name);
        return project.graph()
                .index()
                .table(name)
                .orElseThrow(() -> new HeadgateException(
                        FailureCode.UNKNOWN_TABLE,
                        "'" + name + "' is external: the project reads it and does not define it",
                        "name one of its readers: "
                                + String.join(", ", project.graph().children(name))));
    }
}
