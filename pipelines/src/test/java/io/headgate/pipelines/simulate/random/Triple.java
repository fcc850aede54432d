package io.headgate.pipelines.simulate.random;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.snapshot.Snapshot;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that a plan is made of, out of a seed.
 *
 * @param past what the project was like when the world was last deployed
 * @param notes what happened to the world since
 */
public record Triple(
        long seed,
        Snapshot snapshot,
        World world,
        Request request,
        PlanContext context,
        String project,
        String past,
        List<String> notes) {
    private static final int LARGEST = 12;

    /** The triple of a seed; small ones come first among neighbours, so that the first failure is a small one. */
    public static Triple of(long seed) {
        Dice dice = new Dice(seed);
        ProjectModel now = RandomProject.make(dice, 1 + Math.floorMod(seed, LARGEST));
        ProjectModel before = dice.chance(60) ? RandomProject.past(dice, now, dice.chance(50) ? 15 : 50) : now;
        Snapshot snapshot = now.snapshot();
        PlanContext usual = context(dice);
        Capabilities platform = dice.chance(50) ? Capabilities.CONFLUENT : Capabilities.FLINK;
        // Dice of their own, so that the rest of a triple is what it was before there were pools and verdicts.
        Dice more = new Dice(~seed);
        PlanContext context = in(RandomPools.environment(more, platform), usual);
        Set<String> running = new TreeSet<>();
        int share = dice.one(List.of(0, 50, 85, 100, 100));
        now.tables().stream()
                .map(TableModel::name)
                .filter(name -> dice.chance(share))
                .forEach(running::add);
        World deployed = AssumedWorld.running(before.snapshot(), context, platform, running);
        WorldEdit world = RandomWorld.make(dice, deployed, dice.one(List.of(0, 10, 20, 40)));
        if (context.computePool().isPresent()) {
            RandomPools.observed(more, world);
        }
        if (platform.restoreState()) {
            RandomVerdicts.observed(more, snapshot, world);
        }
        List<String> names =
                snapshot.tables().stream().map(table -> table.name()).toList();
        Request request =
                RandomRequest.make(dice, names, snapshot.tables().get(0).product());
        return new Triple(
                seed,
                snapshot,
                world.world(),
                request,
                context,
                now.toString(),
                before.equals(now) ? "the same" : "\n" + before,
                world.notes());
    }

    /** The same project and environment with another world and another request. */
    Triple with(World otherWorld, Request otherRequest) {
        return new Triple(seed, snapshot, otherWorld, otherRequest, context, project, past, notes);
    }

    Triple with(Snapshot otherSnapshot) {
        return new Triple(seed, otherSnapshot, world, request, context, project, past, notes);
    }

    private static PlanContext context(Dice dice) {
        Policies usual = Policies.DEFAULT;
        Policies policies = new Policies(
                usual.onFailure(),
                false,
                false,
                usual.maxParallel(),
                dice.chance(10),
                dice.chance(20),
                dice.chance(20) ? Policies.KeepReplaced.NEVER : Policies.KeepReplaced.UNTIL_NEXT,
                usual.settle(),
                usual.decisionTimeout(),
                dice.chance(10) ? Policies.Gate.RUNNING : Policies.Gate.EXISTS,
                dice.chance(20) ? Policies.Children.CARRY : Policies.Children.REPLAY);
        return new PlanContext(
                "test",
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                policies,
                new PlanProject("random", "", false));
    }

    private static PlanContext in(Optional<String> pool, PlanContext context) {
        return new PlanContext(
                context.environment(),
                context.prefix(),
                context.region(),
                context.catalog(),
                context.database(),
                pool,
                context.inactive(),
                context.commonProducts(),
                context.policies(),
                context.project());
    }

    @Override
    public String toString() {
        return "seed " + seed + " on a platform "
                + (world.capabilities().equals(Capabilities.FLINK) ? "like Flink" : "like Confluent Cloud")
                + "\nproject:\n" + project
                + "\ndeployed: " + past
                + "\ntables there: "
                + world.tables().stream().map(table -> table.name()).toList()
                + "\nsince then: " + notes
                + "\nrequest: " + request
                + "\npolicies: " + context.policies();
    }
}
