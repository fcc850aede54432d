package io.headgate.workflows.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.headgate.workflows.codec.Payloads;
import io.headgate.workflows.fixture.FakeChecks;
import io.headgate.workflows.fixture.Histories;
import io.headgate.workflows.fixture.RolloutHarness;
import io.headgate.workflows.schedule.run.ScheduledWorkflowImpl;
import io.headgate.workflows.start.HeadgateAttributes;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The workflow of a run, on the server in memory, which knows no schedules but runs what they would start. */
class ScheduledRunTest {
    private static final String QUEUE = "headgate";
    private static final GitPlace GIT = new GitPlace("/srv/p.git", "main", "");
    private static final HealthLimits LIMITS =
            new HealthLimits(Duration.ofMinutes(10), Optional.empty(), Duration.ofHours(2), Duration.ofHours(4));

    private final FakeChecks checks = new FakeChecks();
    private TestWorkflowEnvironment environment;
    private String name = "";

    @BeforeEach
    void start(TestInfo test) {
        name = test.getTestMethod().orElseThrow().getName();
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WorkflowClientOptions.newBuilder()
                        .setDataConverter(Payloads.plain())
                        .build());
        HeadgateAttributes.ALL.forEach(key -> options.registerSearchAttribute(key.getName(), key.getValueType()));
        environment = TestWorkflowEnvironment.newInstance(options.build());
        Worker worker = environment.newWorker(QUEUE, RolloutHarness.PATIENT);
        worker.registerWorkflowImplementationTypes(ScheduledWorkflowImpl.class);
        worker.registerActivitiesImplementations(checks);
        environment.start();
    }

    @AfterEach
    void stop() {
        environment.close();
    }

    private static ScheduledRequest request(ScheduleKind kind, Optional<String> commitTo) {
        boolean health = kind == ScheduleKind.HEALTH;
        return new ScheduledRequest(
                ScheduledRequest.VERSION,
                "dev",
                "nightly",
                kind,
                health ? Optional.empty() : Optional.of(GIT),
                commitTo,
                health ? Optional.of(LIMITS) : Optional.empty(),
                Duration.ofMinutes(10),
                "ann");
    }

    private WorkflowStub begin(ScheduledRequest request, WorkflowOptions options) {
        WorkflowStub run = environment
                .getWorkflowClient()
                .newUntypedWorkflowStub(ScheduledWorkflow.class.getSimpleName(), options);
        run.start(request);
        return run;
    }

    private WorkflowStub begin(ScheduledRequest request) {
        return begin(request, ScheduleNames.run(request, QUEUE, Duration.ofSeconds(10)));
    }

    private RunReport report(ScheduledRequest request) {
        WorkflowStub run = begin(request);
        RunReport report = run.getResult(RunReport.class);
        replayed();
        return report;
    }

    /** Every run is replayed, and kept where a folder for that is given. */
    private void replayed() {
        WorkflowExecutionHistory history =
                environment.getWorkflowClient().fetchHistory(ScheduleNames.id("dev", "nightly"));
        Histories.replay(history);
        Histories.keep(history, name + "-1");
    }

    @Test
    void aBranchIsReadComparedAndCommitted() {
        RunReport report = report(request(ScheduleKind.METADATA, Optional.of("generated")));

        assertThat(checks.log())
                .containsExactly("begin", "read main", "commit 3f2a9c1 to generated", "tell of 1", "end found");
        assertThat(report.outcome()).isEqualTo(RunOutcome.FOUND);
        assertThat(report.found().artifact()).contains("sha256:snapshot");
        assertThat(checks.ends().get(0).found().says())
                .isEqualTo("1 table changed; committed 1234567 to branch generated; told the webhook");
    }

    @Test
    void nobodyIsToldOfNothing() {
        checks.finds(0);

        RunReport report = report(request(ScheduleKind.METADATA, Optional.empty()));

        assertThat(checks.log()).containsExactly("begin", "read main", "end clean");
        assertThat(report.outcome()).isEqualTo(RunOutcome.CLEAN);
    }

    @Test
    void driftIsAPlanReadAsFindings() {
        RunReport report = report(request(ScheduleKind.DRIFT, Optional.empty()));

        assertThat(checks.log())
                .containsExactly(
                        "begin",
                        "read main",
                        "plan sha256:snapshot all=true",
                        "drift of sha256:plan",
                        "tell of 1",
                        "end found");
        assertThat(report.found().artifact()).contains("sha256:plan");
        assertThat(report.found().commit()).contains("3f2a9c1");
    }

    @Test
    void whatARunSuspectedIsToldToTheNext() {
        checks.finds(0);
        ScheduledRequest request = request(ScheduleKind.HEALTH, Optional.empty());
        WorkflowOptions everyMinute = WorkflowOptions.newBuilder(
                        ScheduleNames.run(request, QUEUE, Duration.ofSeconds(10)))
                .setCronSchedule("* * * * *")
                .build();
        WorkflowStub run = begin(request, everyMinute);

        environment.sleep(Duration.ofSeconds(150));
        run.terminate("seen enough");

        List<HealthOrder> looks = checks.looks();
        assertThat(looks).hasSizeGreaterThanOrEqualTo(2);
        assertThat(looks.get(0).before()).isEmpty();
        assertThat(looks.get(1).before())
                .containsExactly(new Suspicion("s-1", looks.get(0).at()));
    }

    @Test
    void aRunThatCannotLookIsWrittenDownToldOfAndFails() {
        checks.blind();
        WorkflowStub run = begin(request(ScheduleKind.HEALTH, Optional.empty()));

        assertThatThrownBy(() -> run.getResult(RunReport.class)).isInstanceOf(WorkflowFailedException.class);

        replayed();
        assertThat(checks.log()).containsExactly("begin", "health", "tell of 0", "end failed");
        assertThat(checks.ends().get(0).found().says())
                .isEqualTo("the key was refused; give the worker another key; told the webhook");
    }

    @Test
    void aWebhookThatRefusesDoesNotHideWhatWasFound() {
        checks.deaf();

        RunReport report = report(request(ScheduleKind.HEALTH, Optional.empty()));

        assertThat(report.outcome()).isEqualTo(RunOutcome.FOUND);
        assertThat(checks.ends().get(0).found().says())
                .isEqualTo("looked; nobody was told: the webhook answered 410; correct its address");
    }

    @Test
    void manyFindingsAreCountedAndTheFirstAreCarried() {
        checks.finds(300);

        RunReport report = report(request(ScheduleKind.HEALTH, Optional.empty()));

        assertThat(report.found().total()).isEqualTo(300);
        assertThat(report.found().findings()).hasSize(Found.MOST);
    }

    @Test
    void peopleReadWhatWasFoundInTemporal() {
        checks.finds(21);
        WorkflowStub run = begin(request(ScheduleKind.METADATA, Optional.empty()));
        run.getResult(RunReport.class);

        assertThat(run.describe().getStaticSummary()).isEqualTo("metadata of dev by schedule nightly");
        assertThat(run.query("__temporal_workflow_metadata", WorkflowMetadata.class)
                        .getCurrentDetails())
                .startsWith("**found**: 1 table changed\n\n| finding | what | says |")
                .contains("| changed | `t20` | its SQL |\n\nand 1 more\n")
                .doesNotContain("`t21`");
    }

    @Test
    void aScheduleOfANewerReleaseIsRefused() {
        ScheduledRequest like = request(ScheduleKind.HEALTH, Optional.empty());
        ScheduledRequest newer = new ScheduledRequest(
                ScheduledRequest.VERSION + 1,
                like.environment(),
                like.schedule(),
                like.kind(),
                like.git(),
                like.commitTo(),
                like.limits(),
                like.timeout(),
                like.requestedBy());

        assertThatThrownBy(() -> begin(newer).getResult(RunReport.class))
                .hasStackTraceContaining("the schedule speaks version 2, this worker only 1");
    }

    @Test
    void idsAreReadBackIntoNames() {
        assertThat(ScheduleNames.name("dev", ScheduleNames.id("dev", "nightly")))
                .contains("nightly");
        assertThat(ScheduleNames.name("prod", ScheduleNames.id("dev", "nightly")))
                .isEmpty();
        assertThat(ScheduleNames.name("dev", "somebody-elses")).isEmpty();
        assertThat(ScheduleNames.valid("no/slash")).isFalse();
    }
}
