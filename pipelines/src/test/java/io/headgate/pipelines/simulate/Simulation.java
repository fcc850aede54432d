package io.headgate.pipelines.simulate;

import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.ComputePool;
import io.headgate.pipelines.world.World;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Carries a plan out on a platform in memory. Steps may come in any order that respects their {@code after}; whatever no step
 * may do (dropping a table under a reader, two writers, positions of a topic that is gone, a taken name) throws a
 * {@link Violation} that names step and fact.
 *
 * <pre>{@code
 * Simulation simulation = Simulation.of(snapshot, world, plan);
 * simulation.runAll(plan.steps());
 * World next = simulation.world();
 * }</pre>
 */
public final class Simulation {
    private final SqlLibrary library;
    private final SimulatedPlatform before;
    private final SimulatedPlatform platform;
    private final Plan plan;
    private final Set<String> done;
    private final Set<String> awaitedPositions;
    private final TableEffects tables;
    private final StatementEffects statements;
    private final StartEffect starts;

    private Simulation(
            SqlLibrary library,
            SimulatedPlatform before,
            SimulatedPlatform platform,
            Plan plan,
            Set<String> done,
            Set<String> awaitedPositions) {
        this.library = library;
        this.before = before;
        this.platform = platform;
        this.plan = plan;
        this.done = done;
        this.awaitedPositions = awaitedPositions;
        this.tables = new TableEffects(platform, library);
        this.statements = new StatementEffects(platform, library, awaitedPositions);
        boolean startAsked = plan.request().options().startFrom().isPresent();
        this.starts =
                new StartEffect(platform, library, tables, new StartPlaces(platform, startAsked, awaitedPositions));
    }

    /** The platform as the world shows it, before the plan. */
    public static Simulation of(Snapshot snapshot, World world, Plan plan) {
        SqlLibrary library = new SqlLibrary(snapshot, world, plan);
        SimulatedPlatform before = new SimulatedPlatform(world, library);
        return new Simulation(
                library, before, new SimulatedPlatform(before), plan, new LinkedHashSet<>(), new TreeSet<>());
    }

    /** A second platform that is as this one is now; the two go their own ways. */
    public Simulation copy() {
        return new Simulation(
                library,
                before,
                new SimulatedPlatform(platform),
                plan,
                new LinkedHashSet<>(done),
                new TreeSet<>(awaitedPositions));
    }

    /** Does one step; all that it waits for must be done. */
    public void apply(Step step) {
        for (String before : step.after()) {
            if (!done.contains(before)) {
                throw new Violation(step.id() + " is done before " + before);
            }
        }
        effect(step);
        done.add(step.id());
    }

    /** Does what a step says, whatever it waits for. */
    void effect(Step step) {
        switch (step.kind()) {
            case STOP -> statements.stop(step);
            case DROP_TABLE -> tables.drop(step);
            case CREATE_TABLE -> tables.create(step);
            case ALTER_TABLE -> tables.alter(step);
            case START -> starts.start(step);
            case RESUME -> statements.resume(step);
            case VERIFY -> statements.verify(step);
            case AWAIT_CAUGHT_UP -> statements.awaitCaughtUp(step);
            case AWAIT_POSITIONS -> statements.awaitPositions(step);
            case DELETE_STATEMENT -> statements.delete(step);
            case CREATE_POOL -> platform.add(new ComputePool(step.pool().orElseThrow(), true, Integer.MAX_VALUE, 0));
        }
    }

    /** Does steps one after another. */
    public Simulation runAll(Collection<Step> steps) {
        steps.forEach(this::apply);
        return this;
    }

    /** The ids of the steps that are done, in the order in which they were. */
    public Set<String> done() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(done));
    }

    /** The world as an observer would write it down now. */
    public World world() {
        return platform.world();
    }

    SimulatedPlatform platform() {
        return platform;
    }

    /** The platform as it was in the beginning; nobody changes it. */
    SimulatedPlatform before() {
        return before;
    }

    SqlLibrary library() {
        return library;
    }

    Plan plan() {
        return plan;
    }
}
