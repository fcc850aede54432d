package io.headgate.pipelines.request;

import io.headgate.pipelines.config.Policies;
import java.util.List;
import java.util.Optional;

/**
 * The options of plan, deploy and undeploy that change a plan; those that only change how it is carried out are not here.
 *
 * @param force drop and make again the targets
 * @param restart stop and resume targets that have nothing else to do
 * @param dmlOnly never create, alter or drop a table
 * @param mayStartDescendants consumers may be replaced where needed, and started where they are down
 * @param forceAncestors drop and make again the targets' ancestors
 * @param crossProduct tables of other products may be touched
 * @param computePool the pool for new statements
 * @param allowDataLoss tables that may lose data, for this plan only
 * @param inPlace changed SQL replays into the table that is there, where its sink allows it
 * @param keepState changed SQL goes on with the old state, where the platform judges it equal
 * @param startFrom where new statements of targets start to read
 * @param withAncestors undeploy: ancestors that nobody else reads go too
 * @param withDescendants undeploy: consumers go too
 * @param gate how far a table must be before its readers start; the environment's policy where none is given
 */
public record Options(
        boolean force,
        boolean restart,
        boolean dmlOnly,
        boolean mayStartDescendants,
        boolean forceAncestors,
        boolean crossProduct,
        Optional<String> computePool,
        List<String> allowDataLoss,
        boolean inPlace,
        boolean keepState,
        Optional<StartFrom> startFrom,
        boolean withAncestors,
        boolean withDescendants,
        Optional<Policies.Gate> gate) {
    public Options {
        allowDataLoss = allowDataLoss.stream().sorted().distinct().toList();
    }
}
