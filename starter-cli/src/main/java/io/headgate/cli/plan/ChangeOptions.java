package io.headgate.cli.plan;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.request.StartFrom;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that change what a plan does. */
final class ChangeOptions {
    @Option(names = "--force", description = "Drop the targets and make them again.")
    private boolean force;

    @Option(names = "--restart", description = "Stop and resume targets that have nothing else to do.")
    private boolean restart;

    @Option(names = "--dml-only", description = "Never create, alter or drop a table.")
    private boolean dmlOnly;

    @Option(
            names = "--may-start-descendants",
            description = "Readers may be replaced where that is needed, and started where they are down.")
    private boolean mayStartDescendants;

    @Option(names = "--force-ancestors", description = "Drop the targets' ancestors and make them again.")
    private boolean forceAncestors;

    @Option(names = "--cross-product-deployment", description = "Tables of other products may be touched.")
    private boolean crossProduct;

    @Option(names = "--compute-pool-id", paramLabel = "POOL", description = "The pool for new statements.")
    private @Nullable String computePool;

    @Option(
            names = "--allow-data-loss",
            paramLabel = "TABLE",
            description = "This table may lose what cannot be produced again, in this plan.")
    private List<String> allowDataLoss = List.of();

    @Option(
            names = "--in-place",
            description = "Changed SQL replays into the table that is there, where its sink is an upsert table.")
    private boolean inPlace;

    @Option(
            names = "--keep-state",
            description = "Changed SQL goes on with the old state, where the platform judges it equal.")
    private boolean keepState;

    @Option(
            names = "--start-from",
            paramLabel = "PLACE",
            description = "Where new statements of targets start: earliest, latest, or an instant.")
    private @Nullable String startFrom;

    @Option(names = "--with-ancestors", description = "undeploy: ancestors that nobody else reads go too.")
    private boolean withAncestors;

    @Option(names = "--with-descendants", description = "undeploy: readers go too.")
    private boolean withDescendants;

    @Option(
            names = "--gate",
            paramLabel = "GATE",
            converter = GateConverter.class,
            description = "How far a table must be before its readers start: exists, running or caught-up.")
    private Policies.@Nullable Gate gate;

    void addTo(RequestBuilder request) {
        when(force, request::force);
        when(restart, request::restart);
        when(dmlOnly, request::dmlOnly);
        when(mayStartDescendants, request::mayStartDescendants);
        when(forceAncestors, request::forceAncestors);
        when(crossProduct, request::crossProduct);
        when(inPlace, request::inPlace);
        when(keepState, request::keepState);
        when(withAncestors, request::withAncestors);
        when(withDescendants, request::withDescendants);
        request.allowDataLoss(allowDataLoss.toArray(String[]::new));
        if (computePool != null) {
            request.computePool(computePool);
        }
        if (startFrom != null) {
            request.startFrom(StartFrom.parse(startFrom));
        }
        if (gate != null) {
            request.gate(gate);
        }
    }

    private static void when(boolean given, Runnable add) {
        if (given) {
            add.run();
        }
    }
}
