package io.headgate.activities.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.Await;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.platforms.Patience;
import io.headgate.platforms.StatementFilter;
import io.headgate.workflows.plan.PlanSummary;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutPhase;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepDecision;
import io.headgate.workflows.rollout.StepRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL that the service takes and refuses afterwards: it shows when the statement is verified. */
class BrokenSqlTest {
    private static final String BROKEN = " WHERE x > 1";
    private static final String MENDED = " WHERE amount > 1";

    private final LabRollouts rollouts = new LabRollouts();
    private LabProject project;

    @TempDir
    private Path folder;

    @BeforeEach
    void aFeedExists() {
        project = new LabProject(folder);
        CreateTableOrder order = new CreateTableOrder(
                new EffectKey("outside", project.feed, 1),
                "ddl-" + project.feed.replace('_', '-'),
                project.feed,
                LabProject.ddl(project.feed),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        Await.done(
                () -> rollouts.platform().tables().create(order),
                Patience.of(Duration.ofSeconds(30), Duration.ofMillis(20)));
    }

    @AfterEach
    void close() {
        rollouts.close();
    }

    private PlanSummary deployment(String filter) {
        PlanSummary plan = rollouts.plan(
                project.snapshot(project.right(filter)),
                RequestBuilder.deploy(project.left, project.right).build());
        assertThat(plan.blockers()).isEmpty();
        return plan;
    }

    private void deployed() {
        assertThat(rollouts.report(rollouts.start(deployment(""), OnFailure.ABORT))
                        .end())
                .isEqualTo(RolloutEnd.SUCCEEDED);
    }

    private Step startOfRight(PlanSummary plan) {
        return rollouts.plan(plan).steps().stream()
                .filter(step -> step.kind() == StepKind.START && step.table().equals(project.right))
                .findFirst()
                .orElseThrow();
    }

    /** Starts a rollout whose statement for the right table is refused once, in the service's way: taken, then failed. */
    private RolloutWorkflow refused(PlanSummary plan, OnFailure policy) {
        String name = startOfRight(plan).name().orElseThrow();
        rollouts.lab()
                .fault("{\"kind\":\"fail-running\",\"statement\":\"^" + name
                        + "$\",\"times\":1,\"detail\":\"SQL validation failed. Column 'x' not found in any table\"}");
        return rollouts.start(plan, policy);
    }

    private StepDecision retryOfVerify() {
        String digest = rollouts.keep(project.right(MENDED));
        return new StepDecision(rollouts.decision(), project.right + "/verify", false, Optional.of(digest));
    }

    private List<WorldStatement> writersOf(String table) {
        return rollouts.platform().statements().list(StatementFilter.ALL).stream()
                .filter(statement ->
                        statement.writes().contains(table) && statement.phase().active())
                .toList();
    }

    private long created(String rollout, Step start, int epoch) {
        return rollouts.lab().effects(new EffectKey(rollout, start.id(), epoch).hex(), "STATEMENT_CREATED");
    }

    @Test
    void itsBranchWaitsOthersFinishAndARetryRunsTheCorrectedSqlOnce() {
        PlanSummary plan = deployment(BROKEN);
        Step start = startOfRight(plan);
        RolloutWorkflow rollout = refused(plan, OnFailure.PAUSE);
        RolloutStatus waiting = rollouts.await(rollout, RolloutPhase.AWAITING_DECISION);
        assertThat(waiting.failed()).extracting(StepRow::id).containsExactly(project.right + "/verify");
        assertThat(writersOf(project.left)).hasSize(1);

        String says = rollout.retry(retryOfVerify()).says();

        assertThat(says).isEqualTo(start.id() + " begins again, effect 2, then " + project.right + "/verify");
        assertThat(rollouts.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(writersOf(project.right)).singleElement().satisfies(writer -> {
            assertThat(writer.sql()).isEqualTo(project.right(MENDED));
            assertThat(writer.phase()).isEqualTo(Phase.RUNNING);
        });
        assertThat(created(waiting.rollout(), start, 1)).isEqualTo(1);
        assertThat(created(waiting.rollout(), start, 2)).isEqualTo(1);
        assertThat(deployment(MENDED).says()).isEqualTo("nothing to do");
    }

    @Test
    void whatCannotBeCarriedOnIsTakenBackToWhereTheOldOneStopped() {
        deployed();
        PlanSummary plan = deployment(BROKEN);
        String refused = startOfRight(plan).name().orElseThrow();

        RolloutReport report = rollouts.report(refused(plan, OnFailure.ROLLBACK));

        assertThat(report.remains()).isEmpty();
        assertThat(report.end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(writersOf(project.right)).singleElement().satisfies(writer -> assertThat(writer.sql())
                .doesNotContain("x > 1"));
        assertThat(rollouts.platform().statements().find(refused)).isEmpty();
        assertThat(deployment("").says()).isEqualTo("nothing to do");
    }

    @Test
    void aRetryOfACarriedStatementBeginsWhereTheOldOneStopped() {
        deployed();
        PlanSummary plan = deployment(BROKEN);
        RolloutWorkflow rollout = refused(plan, OnFailure.PAUSE);
        rollouts.await(rollout, RolloutPhase.AWAITING_DECISION);

        rollout.retry(retryOfVerify());

        assertThat(rollouts.report(rollout).end()).isEqualTo(RolloutEnd.SUCCEEDED);
        assertThat(writersOf(project.right))
                .extracting(WorldStatement::name)
                .containsExactly(startOfRight(plan).name().orElseThrow());
    }

    @Test
    void aRollbackAfterARetryThatFailedTooComesBackToWhereTheOldOneStopped() {
        deployed();
        PlanSummary plan = deployment(BROKEN);
        RolloutWorkflow rollout = refused(plan, OnFailure.PAUSE);
        rollouts.await(rollout, RolloutPhase.AWAITING_DECISION);
        rollouts.lab()
                .fault("{\"kind\":\"fail-running\",\"statement\":\"^"
                        + startOfRight(plan).name().orElseThrow()
                        + "$\",\"times\":1,\"detail\":\"SQL validation failed.\"}");
        rollout.retry(retryOfVerify());
        rollouts.await(rollout, RolloutPhase.AWAITING_DECISION);

        rollout.rollback(rollouts.decision());

        assertThat(rollouts.report(rollout).end()).isEqualTo(RolloutEnd.ROLLED_BACK);
        assertThat(writersOf(project.right)).hasSize(1);
    }
}
