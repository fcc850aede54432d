package io.headgate.cli.rollout;

import io.headgate.cli.project.LoadedProject;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.snapshot.ProjectStatement;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The SQL of a step as the project has it now, where that is not what the plan was made with. */
record CorrectedSql(String digest, String text) {
    /** Empty where the step has no SQL of the project, or still the same. */
    static Optional<CorrectedSql> of(Plan plan, String step, LoadedProject project) {
        return plan.steps().stream()
                .filter(each -> each.id().equals(step))
                .findFirst()
                .flatMap(found -> sqlOf(plan, found))
                .filter(source -> source.origin() == SqlSource.Origin.PROJECT)
                .flatMap(source -> changed(source, project));
    }

    /** What is refused shows when it is verified: a verification speaks of the SQL of the start before it. */
    private static Optional<SqlSource> sqlOf(Plan plan, Step step) {
        return step.sql().or(() -> plan.steps().stream()
                .filter(each -> step.kind() == StepKind.VERIFY && each.kind() == StepKind.START)
                .filter(each -> step.after().contains(each.id()) && each.name().equals(step.name()))
                .findFirst()
                .flatMap(Step::sql));
    }

    private static Optional<CorrectedSql> changed(SqlSource source, LoadedProject project) {
        return project.snapshot().statements().stream()
                .filter(statement -> statement.id().equals(source.reference()))
                .map(ProjectStatement::sql)
                .map(sql -> new CorrectedSql(Digest.of(sql), sql))
                .filter(corrected -> !corrected.digest().equals(source.digest()))
                .findFirst();
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
