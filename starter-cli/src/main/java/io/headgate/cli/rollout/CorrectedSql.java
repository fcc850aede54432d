package io.headgate.cli.rollout;

import io.headgate.cli.project.LoadedProject;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.SqlSource;
import io.headgate.pipelines.plan.Step;
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
                .flatMap(Step::sql)
                .filter(source -> source.origin() == SqlSource.Origin.PROJECT)
                .flatMap(source -> changed(source, project));
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
