package io.headgate.pipelines.simulate.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.graph.PipelineGraph;
import io.headgate.pipelines.json.CanonicalJson;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanFile;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import io.headgate.pipelines.plan.print.Explanation;
import io.headgate.pipelines.request.Options;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.simulate.Aftermath;
import io.headgate.pipelines.simulate.Simulation;
import io.headgate.pipelines.simulate.StepOrders;
import io.headgate.pipelines.simulate.Undoing;
import io.headgate.pipelines.simulate.Violation;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What holds for every plan of every project, world and request. */
final class PlanProperties {
    private PlanProperties() {}

    /** Steps and tables stand after what they need. */
    static void orderIsTopological(PlannedTriple planned) {
        Plan plan = planned.plan();
        Set<String> seen = new HashSet<>();
        for (Step step : plan.steps()) {
            assertThat(seen).as("before %s", step.id()).containsAll(step.after());
            assertThat(seen.add(step.id())).as("step %s once", step.id()).isTrue();
        }
        PipelineGraph graph = PipelineGraph.of(planned.triple().snapshot());
        List<String> order = plan.tables().stream().map(PlannedTable::table).toList();
        assertThat(order).doesNotHaveDuplicates();
        if (graph.cycles().isEmpty()) {
            for (PlannedTable line : plan.tables()) {
                for (String ancestor : graph.ancestors(line.table())) {
                    assertThat(order.indexOf(ancestor))
                            .as("%s before %s", ancestor, line.table())
                            .isLessThan(order.indexOf(line.table()));
                }
            }
        }
    }

    /** Every table is in the plan because of a target, by a chain of tables each next to the one before. */
    static void everythingIsReachable(PlannedTriple planned) {
        Neighbours neighbours = Neighbours.of(planned.triple());
        for (PlannedTable line : planned.plan().tables()) {
            List<String> chain = Explanation.of(planned.plan(), planned.triple().snapshot(), line.table())
                    .chain();
            assertThat(chain).as("chain of %s", line.table()).isNotEmpty();
            boolean listed = planned.plan().tables().stream()
                    .anyMatch(other -> other.table().equals(chain.get(0)));
            assertThat(neighbours.selected(chain.get(0)) || !listed)
                    .as("%s at the head of the chain of %s is a target", chain.get(0), line.table())
                    .isTrue();
            assertThat(line.unit())
                    .as("the end of the chain of %s", line.table())
                    .contains(chain.get(chain.size() - 1));
            for (int i = 1; i < chain.size(); i++) {
                assertThat(neighbours.connected(chain.get(i - 1), chain.get(i)))
                        .as("%s and %s in the chain of %s", chain.get(i - 1), chain.get(i), line.table())
                        .isTrue();
            }
        }
    }

    /** A plan without blockers can be carried out, in the order of its steps and in others, and ends well. */
    static void canBeCarriedOut(PlannedTriple planned) {
        if (!planned.carriedOut()) {
            return;
        }
        Simulation inOrder = planned.simulation().runAll(planned.plan().steps());
        boolean mayLoseData = planned.triple().context().policies().allowDataLoss();
        Aftermath.ofPlan(inOrder, mayLoseData);
        Aftermath.ofPlan(
                planned.simulation()
                        .runAll(StepOrders.shuffled(
                                planned.plan().steps(), planned.triple().seed())),
                mayLoseData);
    }

    /** Tables and statements that the plan does not name are as they were. */
    static void nothingElseIsTouched(PlannedTriple planned) {
        if (!planned.carriedOut()) {
            return;
        }
        Plan plan = planned.plan();
        Set<String> tables = new TreeSet<>();
        Set<String> statements = new TreeSet<>();
        for (PlannedTable line : plan.tables()) {
            tables.add(line.table());
            statements.addAll(line.leftovers());
            line.statements().forEach(statement -> {
                statement.old().ifPresent(statements::add);
                statement.replacement().ifPresent(statements::add);
            });
        }
        World before = planned.triple().world();
        World after = planned.simulation().runAll(plan.steps()).world();
        assertThat(after.tables().stream().filter(table -> !tables.contains(table.name())))
                .containsExactlyElementsOf(before.tables().stream()
                        .filter(table -> !tables.contains(table.name()))
                        .toList());
        assertThat(after.statements().stream().filter(statement -> !statements.contains(statement.name())))
                .containsExactlyElementsOf(before.statements().stream()
                        .filter(statement -> !statements.contains(statement.name()))
                        .toList());
        assertThat(plan.steps().stream().map(Step::table)).isSubsetOf(tables);
    }

    /** Where the plan has led, the same request without force finds nothing to do. */
    static void planningAgainFindsNothing(PlannedTriple planned) {
        if (!planned.carriedOut()) {
            return;
        }
        Triple first = planned.triple();
        World next = planned.simulation().runAll(planned.plan().steps()).world();
        Triple second = first.with(next, unforced(first.request()));
        PlannedTriple again = new PlannedTriple(second, PlannedTriple.plan(second));
        assertThat(again.plan().tables())
                .as("planning again: %s", again.plan().blockers())
                .isEmpty();
        assertThat(again.plan().blockers()).as("planning again").isEmpty();
    }

    private static Request unforced(Request request) {
        Options asked = request.options();
        return new Request(
                request.kind(),
                request.selectors(),
                new Options(
                        false,
                        false,
                        asked.dmlOnly(),
                        asked.mayStartDescendants(),
                        false,
                        asked.crossProduct(),
                        asked.computePool(),
                        asked.allowDataLoss(),
                        asked.inPlace(),
                        asked.keepState(),
                        Optional.empty(),
                        asked.withAncestors(),
                        asked.withDescendants(),
                        asked.gate()));
    }

    /** The order of what goes in does not matter. */
    static void permutedInputsGiveTheSamePlan(PlannedTriple planned) {
        Triple triple = planned.triple();
        Random random = new Random(triple.seed());
        Snapshot snapshot = triple.snapshot();
        Snapshot mixed = new Snapshot(
                snapshot.version(),
                snapshot.project(),
                mixed(snapshot.tables(), random),
                mixed(snapshot.statements(), random),
                mixed(snapshot.externals(), random),
                mixed(snapshot.findings(), random));
        World world = triple.world();
        World mixedWorld = new World(
                world.version(),
                world.environment(),
                world.observedAt(),
                world.assumed(),
                world.capabilities(),
                mixed(world.tables(), random),
                mixed(world.statements(), random),
                mixed(world.consumerGroups(), random),
                mixed(world.pools(), random),
                mixed(world.verdicts(), random));
        Plan again = PlannedTriple.plan(triple.with(mixedWorld, triple.request()));
        assertThat(PlanFile.bytes(again)).isEqualTo(PlanFile.bytes(planned.plan()));
        Plan ofMixedProject = PlannedTriple.plan(triple.with(mixed));
        assertThat(withoutDigests(ofMixedProject)).isEqualTo(withoutDigests(planned.plan()));
    }

    private static <T> List<T> mixed(List<T> values, Random random) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Names of DDL statements end in a hash that depends on the snapshot's digest. */
    private static String withoutDigests(Plan plan) {
        return new String(PlanFile.bytes(plan), StandardCharsets.UTF_8)
                .replace(plan.digest(), "")
                .replace(plan.snapshot(), "")
                .replaceAll("-(ddl|drop)-([^\"]*)-[0-9a-f]{8}\"", "-$1-$2\"");
    }

    /** A plan comes back from its file as it was. */
    static void filesHoldTheWholePlan(PlannedTriple planned) {
        byte[] bytes = PlanFile.bytes(planned.plan());
        assertThat(PlanFile.read(bytes, "plan.json")).isEqualTo(planned.plan());
        assertThat(bytes).as("steps written by hand").isEqualTo(CanonicalJson.bytes(planned.plan()));
    }

    /** Interrupted after any step, in more than one order, what is done can be taken back. */
    static void everyPrefixCanBeTakenBack(PlannedTriple planned) {
        if (!planned.carriedOut()) {
            return;
        }
        List<Step> steps = planned.plan().steps();
        takeBackEveryPrefix(planned, steps, false);
        takeBackEveryPrefix(planned, StepOrders.shuffled(steps, planned.triple().seed()), true);
    }

    /** Where the steps come in order, their undoing comes in another one, and the other way about. */
    private static void takeBackEveryPrefix(PlannedTriple planned, List<Step> order, boolean undoInOrder) {
        Simulation forward = planned.simulation();
        takeBack(forward, undoInOrder);
        for (Step step : order) {
            forward.apply(step);
            takeBack(forward, undoInOrder);
        }
    }

    private static void takeBack(Simulation forward, boolean inOrder) {
        Simulation back = forward.copy();
        try {
            if (inOrder) {
                Undoing.of(back);
            } else {
                Undoing.of(back, forward.done().size());
            }
            Aftermath.ofUndo(back);
        } catch (Violation e) {
            throw new Violation("undone after " + forward.done() + ": " + e.getMessage());
        }
    }

    /** What is replaced goes only when everything is verified, so that no verification comes too late. */
    static void replacedStatementsGoLast(PlannedTriple planned) {
        Map<String, Set<String>> before = new HashMap<>();
        Set<String> verifies = new TreeSet<>();
        for (Step step : planned.plan().steps()) {
            Set<String> all = new HashSet<>(step.after());
            step.after().forEach(id -> all.addAll(before.getOrDefault(id, Set.of())));
            before.put(step.id(), all);
            if (step.kind() == StepKind.VERIFY) {
                verifies.add(step.id());
            }
        }
        Set<String> stopped = new TreeSet<>();
        planned.plan().steps().stream()
                .filter(step -> step.kind() == StepKind.STOP)
                .forEach(step -> step.name().ifPresent(stopped::add));
        for (Step step : planned.plan().steps()) {
            boolean replaced = step.kind() == StepKind.DELETE_STATEMENT
                    && step.name().filter(stopped::contains).isPresent()
                    && replacedAfterDrop(planned.plan(), step);
            if (replaced) {
                assertThat(before.get(step.id())).as("before %s", step.id()).containsAll(verifies);
            }
        }
    }

    private static boolean replacedAfterDrop(Plan plan, Step delete) {
        return plan.tables().stream()
                .filter(line -> line.table().equals(delete.table()))
                .anyMatch(line -> switch (line.tableAction()) {
                    case RECREATE -> true;
                    case KEEP, ALTER, CREATE, DROP -> false;
                });
    }
}
