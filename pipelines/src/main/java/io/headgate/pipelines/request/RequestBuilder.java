package io.headgate.pipelines.request;

import io.headgate.pipelines.config.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a request together, option by option. */
public final class RequestBuilder {
    private final PlanKind kind;
    private final List<String> allowDataLoss = new ArrayList<>();
    private Selectors selectors = Selectors.NONE;
    private boolean force;
    private boolean restart;
    private boolean dmlOnly;
    private boolean mayStartDescendants;
    private boolean forceAncestors;
    private boolean crossProduct;
    private Optional<String> computePool = Optional.empty();
    private boolean inPlace;
    private boolean keepState;
    private Optional<StartFrom> startFrom = Optional.empty();
    private boolean withAncestors;
    private boolean withDescendants;
    private Optional<Policies.Gate> gate = Optional.empty();

    public RequestBuilder(PlanKind kind) {
        this.kind = kind;
    }

    /** A request to deploy tables given by names and globs. */
    public static RequestBuilder deploy(String... tables) {
        return new RequestBuilder(PlanKind.DEPLOY).tables(List.of(tables));
    }

    /** A request to undeploy tables given by names and globs. */
    public static RequestBuilder undeploy(String... tables) {
        return new RequestBuilder(PlanKind.UNDEPLOY).tables(List.of(tables));
    }

    public RequestBuilder selectors(Selectors chosen) {
        selectors = chosen;
        return this;
    }

    public RequestBuilder tables(List<String> tables) {
        selectors = new Selectors(
                tables,
                selectors.products(),
                selectors.dir(),
                selectors.listed(),
                selectors.excluded(),
                selectors.changedSince(),
                selectors.changed(),
                selectors.all());
        return this;
    }

    public RequestBuilder product(String product) {
        selectors = new Selectors(
                selectors.tables(),
                List.of(product),
                selectors.dir(),
                selectors.listed(),
                selectors.excluded(),
                selectors.changedSince(),
                selectors.changed(),
                selectors.all());
        return this;
    }

    public RequestBuilder force() {
        force = true;
        return this;
    }

    public RequestBuilder restart() {
        restart = true;
        return this;
    }

    public RequestBuilder dmlOnly() {
        dmlOnly = true;
        return this;
    }

    public RequestBuilder mayStartDescendants() {
        mayStartDescendants = true;
        return this;
    }

    public RequestBuilder forceAncestors() {
        forceAncestors = true;
        return this;
    }

    public RequestBuilder crossProduct() {
        crossProduct = true;
        return this;
    }

    public RequestBuilder computePool(String pool) {
        computePool = Optional.of(pool);
        return this;
    }

    public RequestBuilder allowDataLoss(String... tables) {
        allowDataLoss.addAll(List.of(tables));
        return this;
    }

    public RequestBuilder inPlace() {
        inPlace = true;
        return this;
    }

    public RequestBuilder keepState() {
        keepState = true;
        return this;
    }

    public RequestBuilder startFrom(StartFrom place) {
        startFrom = Optional.of(place);
        return this;
    }

    public RequestBuilder withAncestors() {
        withAncestors = true;
        return this;
    }

    public RequestBuilder withDescendants() {
        withDescendants = true;
        return this;
    }

    public RequestBuilder gate(Policies.Gate wanted) {
        gate = Optional.of(wanted);
        return this;
    }

    /** The request; throws a usage failure where options contradict each other. */
    public Request build() {
        Options options = new Options(
                force,
                restart,
                dmlOnly,
                mayStartDescendants,
                forceAncestors,
                crossProduct,
                computePool,
                allowDataLoss,
                inPlace,
                keepState,
                startFrom,
                withAncestors,
                withDescendants,
                gate);
        Contradictions.check(kind, options);
        return new Request(kind, selectors, options);
    }
}
