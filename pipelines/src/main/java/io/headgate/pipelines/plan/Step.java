package io.headgate.pipelines.plan;

import java.util.List;
import java.util.Optional;

/**
 * One effect on the platform, with everything that carrying it out needs.
 *
 * @param id {@code <table>/<what>}; unique in the plan
 * @param table the table on whose behalf it is done
 * @param after the steps that must be done before
 * @param name name of the statement that is stopped, started, resumed, verified or deleted; for table steps the name of the DDL
 *     statement that does it
 * @param uid uid of that statement as observed, where it exists already
 * @param creates the tables that exist after this step and did not before
 * @param sql the SQL that is run
 * @param start where a started statement begins to read
 * @param previous the statement that a started one replaces
 * @param tableId id of the table to drop or alter, as observed
 * @param topicId id of its topic, as observed; a drop acts on this topic only
 * @param changes ALTER: the clauses, {@code ADD `x` STRING}
 * @param pool the pool to run in
 * @param pointOfNoReturn after it, going back means replaying
 */
public record Step(
        String id,
        String table,
        StepKind kind,
        List<String> after,
        Optional<String> name,
        Optional<String> uid,
        List<String> creates,
        Optional<SqlSource> sql,
        Optional<StartAt> start,
        Optional<String> previous,
        Optional<String> tableId,
        Optional<String> topicId,
        List<String> changes,
        Optional<String> pool,
        boolean pointOfNoReturn) {
    public Step {
        after = SortedNames.of(after);
        creates = List.copyOf(creates);
        changes = List.copyOf(changes);
    }
}
