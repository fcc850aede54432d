package io.headgate.model;

import io.headgate.model.judge.Complaints;
import io.headgate.model.judge.Oracle;
import io.headgate.model.judge.Picture;
import io.headgate.model.judge.Truth;
import io.headgate.model.judge.Witness;
import io.headgate.model.project.Dice;
import io.headgate.model.project.InventedProject;
import io.headgate.model.project.ProjectFiles;
import io.headgate.model.stage.Bench;
import io.headgate.model.stage.Fault;
import io.headgate.model.stage.Workshop;
import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.config.Policies.OnFailure;
import io.headgate.pipelines.plan.Blocker;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.TableAction;
import io.headgate.pipelines.plan.WarningCode;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.Selectors;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.platforms.CreateTableOrder;
import io.headgate.platforms.EffectKey;
import io.headgate.workflows.rollout.RolloutEnd;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutReport;
import io.headgate.workflows.rollout.RolloutStatus;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.headgate.workflows.rollout.StepPage;
import io.headgate.workflows.rollout.StepRow;
import io.headgate.workflows.rollout.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The story of one seed: a project is deployed, edited, and deployed again, while faults strike and people decide; in the end
 * all faults are over, everything is deployed once more, and every row is counted.
 */
public final class SeedRun {
    private static final int LONGEST_SECONDS = 150;
    private static final int TRIES = 4;

    private final Dice dice;
    private final Story story = new Story();
    private final Complaints complaints = new Complaints();
    private final Truth truth = new Truth(complaints);
    private final Bench bench;
    private final Oracle oracle;
    private InventedProject project;
    private int rows;

    private SeedRun(Workshop workshop, long seed, String place) {
        this.dice = new Dice(seed);
        Witness witness = new Witness(complaints);
        Capabilities capabilities = dice.chance(70) ? Capabilities.CONFLUENT : Capabilities.FLINK;
        boolean forgetful = dice.chance(40);
        this.bench = new Bench(workshop, place, capabilities, forgetful, witness::look);
        this.oracle = new Oracle(complaints, bench.fake());
        this.project = InventedProject.of(dice, 1 + dice.below(6));
        story.tell("a platform like " + (capabilities.computePools() ? "Confluent Cloud" : "open-source Flink")
                + (forgetful ? ", workers that forget" : "") + ": " + project);
    }

    /**
     * Tells it.
     *
     * @param place an environment that no other story has had
     */
    public static SeedResult of(Workshop workshop, long seed, String place) {
        Instant begun = Instant.now();
        SeedRun run = new SeedRun(workshop, seed, place);
        boolean settled = run.toldToItsEnd();
        Map<String, Integer> fired = new TreeMap<>();
        run.bench.faults().fired().forEach((kind, count) -> fired.put(kind.name(), count));
        return new SeedResult(
                seed,
                begun,
                Duration.between(begun, Instant.now()).toMillis(),
                run.story.steps(),
                run.story.blocked(),
                run.story.ends(),
                run.story.laid(),
                fired,
                run.story.decisions(),
                settled,
                run.complaints.all(),
                run.story.lines());
    }

    /** Tells it and closes the bench; what breaks it off is told, too. */
    private boolean toldToItsEnd() {
        try {
            return tell();
        } catch (Unanswered e) {
            story.tell(String.valueOf(e.getMessage()));
            return false;
        } catch (RuntimeException e) {
            complaints.say("unexpected: " + e);
            return false;
        } finally {
            bench.close();
        }
    }

    private boolean tell() {
        InventedProject.RAW.forEach(this::raw);
        produce();
        deploy(everything().build());
        int rounds = 1 + dice.below(3);
        for (int round = 0; round < rounds; round++) {
            produce();
            round();
        }
        produce();
        return settle();
    }

    private void raw(String name) {
        bench.fake()
                .tables()
                .create(new CreateTableOrder(
                        new EffectKey("outside", name, 1),
                        "ddl-" + name,
                        name,
                        InventedProject.rawDdl(name),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void produce() {
        for (String raw : InventedProject.RAW) {
            bench.fake().produce(raw, List.of(raw + ++rows, raw + ++rows));
        }
    }

    private static RequestBuilder everything() {
        return new RequestBuilder(PlanKind.DEPLOY).selectors(Selectors.ALL).mayStartDescendants();
    }

    private void round() {
        InventedProject before = project;
        int edits = dice.below(4);
        for (int edit = 0; edit < edits; edit++) {
            InventedProject.Edit next = project.edited(dice);
            project = next.project();
            story.tell("edit: " + next.says());
        }
        if (!deploy(request())) {
            project = before;
        }
    }

    private Request request() {
        String table = dice.one(project.names());
        int roll = dice.below(100);
        if (roll < 55) {
            return (dice.chance(15) ? everything().inPlace() : everything()).build();
        }
        if (roll < 70) {
            return RequestBuilder.deploy(table).mayStartDescendants().build();
        }
        if (roll < 80) {
            return RequestBuilder.deploy(table).force().mayStartDescendants().build();
        }
        if (roll < 88) {
            return RequestBuilder.deploy(table).restart().build();
        }
        return RequestBuilder.undeploy(table).withDescendants().build();
    }

    /** Plans and carries out; false when the plan is blocked. */
    private boolean deploy(Request request) {
        Snapshot snapshot = ProjectFiles.snapshot(project);
        Plan plan = bench.plan(snapshot, request);
        story.tell("asked: " + request.kind() + " "
                + (request.selectors().all() ? "all" : request.selectors().tables()) + " " + request.options());
        if (plan.blocked()) {
            story.blocked(plan.blockers().stream().map(Blocker::message).toList());
            return false;
        }
        if (!plan.empty()) {
            Picture before = Picture.of(bench.fake());
            String when = "rollout of " + plan.kind();
            RolloutEnd end = carryOut(plan, before, dice.chance(25) ? 0 : 1 + dice.below(3));
            if (end == RolloutEnd.SUCCEEDED) {
                succeeded(when, snapshot, request, plan);
                if (dice.chance(12)) {
                    back(before);
                }
            }
        }
        return true;
    }

    private void succeeded(String when, Snapshot snapshot, Request request, Plan plan) {
        Set<String> dropped = tables(plan, true);
        Set<String> kept = tables(plan, false);
        oracle.gone(when, dropped);
        boolean targets =
                request.kind() == PlanKind.DEPLOY && request.selectors().all();
        if (targets) {
            oracle.deployed(when, project, kept);
        }
        if (request.kind() == PlanKind.DEPLOY) {
            RequestBuilder again = request.selectors().all()
                    ? everything()
                    : RequestBuilder.deploy(request.selectors().tables().toArray(new String[0]))
                            .mayStartDescendants();
            if (request.options().inPlace()) {
                again.inPlace();
            }
            Plan second = bench.plan(snapshot, again.build());
            if (second.blocked() || !second.empty()) {
                complaints.say(when + " succeeded, and planning again finds " + words(second));
            }
        }
    }

    private static Set<String> tables(Plan plan, boolean dropped) {
        Set<String> names = new TreeSet<>();
        for (PlannedTable table : plan.tables()) {
            if ((table.tableAction() == TableAction.DROP) == dropped) {
                names.add(table.table());
            }
        }
        return names;
    }

    private static String words(Plan plan) {
        return plan.tables().stream()
                        .map(table -> table.table() + " " + table.tableAction() + " " + table.statementAction() + " ("
                                + table.reason() + ")")
                        .toList()
                + " blockers " + plan.blockers().stream().map(Blocker::message).toList();
    }

    /** Takes back the last rollout, which had succeeded. */
    private void back(Picture before) {
        Plan plan = bench.back(bench.lastRollout());
        story.tell("asked: the way back of " + bench.lastRollout());
        if (plan.blocked()) {
            story.blocked(plan.blockers().stream().map(Blocker::message).toList());
        } else if (!plan.empty() && carryOut(plan, Picture.of(bench.fake()), 0) == RolloutEnd.SUCCEEDED) {
            same("the way back", before, plan);
        }
    }

    private RolloutEnd carryOut(Plan plan, Picture before, int faults) {
        List<Fault> aimed = Aim.at(plan, dice, faults);
        aimed.forEach(bench.faults()::add);
        story.laid(aimed.size());
        RolloutOptions options = options();
        story.tell("plan: " + words(plan) + "; on failure " + options.onFailure() + ", " + options.maxParallel()
                + " at once; faults " + aimed);
        Bench.Begun begun = bench.start(plan, options);
        RolloutReport report = watch(begun.workflow());
        bench.faults().clear();
        List<StepRow> steps = steps(begun.workflow());
        story.ended(report.end().name(), steps.size());
        story.tell("ended: " + report.end() + ", " + report.reason());
        truth.check(begun.id(), report, steps, bench.fake().effects());
        judge(plan, before, report);
        if (bench.leased()) {
            complaints.say(begun.id() + " kept its lease");
        }
        return report.end();
    }

    private void judge(Plan plan, Picture before, RolloutReport report) {
        switch (report.end()) {
            case SUCCEEDED, SUCCEEDED_WITH_SKIPS, ABORTED -> {
                // what holds then is looked at elsewhere, or nothing does
            }
            case ROLLED_BACK -> same("rolled back", before, plan);
            case STUCK -> {
                if (report.remains().isEmpty()) {
                    complaints.say("stuck, and the report does not say what remains");
                }
            }
            case REFUSED, REJECTED ->
                complaints.say("nobody else was there, and it ended " + report.end() + ": " + report.reason());
        }
    }

    private void same(String when, Picture before, Plan plan) {
        Set<String> foretold = new TreeSet<>();
        plan.warnings().stream()
                .filter(warning -> warning.code() == WarningCode.UNDO_INCOMPLETE)
                .forEach(warning -> foretold.addAll(warning.tables()));
        // an alteration is not taken back, and the plan says so
        plan.tables().stream()
                .filter(table -> table.tableAction() == TableAction.ALTER)
                .forEach(table -> foretold.add(table.table()));
        before.differences(Picture.of(bench.fake())).forEach((table, difference) -> {
            if (!foretold.contains(table)) {
                complaints.say(when + ", and " + table + ": " + difference);
            }
        });
    }

    private RolloutOptions options() {
        int roll = dice.below(100);
        OnFailure policy = roll < 60 ? OnFailure.PAUSE : roll < 85 ? OnFailure.ROLLBACK : OnFailure.ABORT;
        RolloutOptions usual = RolloutOptions.of(Policies.DEFAULT).withOnFailure(policy);
        Tuning tuning = new Tuning(
                Duration.ofMillis(1_500),
                Tuning.DEFAULT.attempt(),
                Tuning.DEFAULT.effectDeadline(),
                Tuning.DEFAULT.awaitDeadline(),
                Tuning.DEFAULT.drain(),
                Tuning.DEFAULT.handOver(),
                dice.chance(25) ? 100 : Tuning.DEFAULT.historyEvents());
        return new RolloutOptions(
                policy,
                usual.onDecisionTimeout(),
                usual.decisionTimeout(),
                false,
                usual.approvalTimeout(),
                dice.chance(50) ? 1 : usual.maxParallel(),
                0,
                Duration.ofMillis(10),
                tuning);
    }

    private RolloutReport watch(RolloutWorkflow rollout) {
        Person person = new Person(dice, bench.faults(), story, rollout);
        long end = System.nanoTime() + Duration.ofSeconds(LONGEST_SECONDS).toNanos();
        RolloutStatus status = rollout.status();
        while (status.end().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no end in " + LONGEST_SECONDS + " s: " + status);
            }
            person.look(status);
            bench.moment();
            status = rollout.status();
        }
        return rollout.report().orElseThrow();
    }

    private static List<StepRow> steps(RolloutWorkflow rollout) {
        List<StepRow> rows = new ArrayList<>();
        StepPage page = rollout.steps(0);
        rows.addAll(page.steps());
        for (int number = 1; number < page.pages(); number++) {
            rows.addAll(rollout.steps(number).steps());
        }
        return rows;
    }

    /** With all faults over, everything gets deployed and every row arrives; false when the planner asks for a person's word. */
    private boolean settle() {
        Snapshot snapshot = ProjectFiles.snapshot(project);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Plan plan = bench.plan(snapshot, everything().build());
            if (plan.blocked()) {
                story.blocked(plan.blockers().stream().map(Blocker::message).toList());
                plan = bench.plan(snapshot, everything().force().build());
            }
            if (plan.blocked()) {
                story.blocked(plan.blockers().stream().map(Blocker::message).toList());
                return false;
            }
            if (plan.empty()) {
                return judgeSettled();
            }
            RolloutEnd end = carryOut(plan, Picture.of(bench.fake()), 0);
            story.tell("settling: " + end);
        }
        complaints.say("without faults it does not settle in " + TRIES + " rollouts");
        return false;
    }

    private boolean judgeSettled() {
        for (int moment = 0; moment < 2 * project.tables().size() + 2; moment++) {
            bench.fake().rows(InventedProject.RAW.get(0));
        }
        oracle.deployed("settled", project, project.names());
        oracle.rows("settled", project);
        return true;
    }
}
