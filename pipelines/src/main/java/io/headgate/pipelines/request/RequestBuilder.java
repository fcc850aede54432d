package io.headgate.pipelines.request;

import io.headgate.pipelines.config.Policies;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a request together, option by option. */
public final class RequestBuilder {
    /** What is either asked for or not. */
    private enum Flag {
        FORCE,
        RESTART,
        DML_ONLY,
        MAY_START_DESCENDANTS,
        FORCE_ANCESTORS,
        CROSS_PRODUCT,
        IN_PLACE,
        KEEP_STATE,
        WITH_ANCESTORS,
        WITH_DESCENDANTS
    }

    private final PlanKind kind;
    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<String> allowDataLoss = new ArrayList<>();
    private Selectors selectors = Selectors.NONE;
    private Optional<String> computePool = Optional.empty();
    private Optional<StartFrom> startFrom = Optional.empty();
    private Optional<Policies.Gate> gate = Optional.empty();

    public RequestBuilder(PlanKind kind) {
        this.kind = kind;
    }

    /** A request to deploy tables given by names and globs. */
    public static RequestBuilder deploy(String... tables) {
        return new RequestBuilder(PlanKind.DEPLOY).selectors(Selectors.named(List.of(tables)));
    }

    /** A request to undeploy tables given by names and globs. */
    public static RequestBuilder undeploy(String... tables) {
        return new RequestBuilder(PlanKind.UNDEPLOY).selectors(Selectors.named(List.of(tables)));
    }

    /** Takes the place of all selectors given before. */
    public RequestBuilder selectors(Selectors chosen) {
        selectors = chosen;
        return this;
    }

    public RequestBuilder force() {
        return with(Flag.FORCE);
    }

    public RequestBuilder restart() {
        return with(Flag.RESTART);
    }

    /** As {@link #restart}, where force does not ask for more already. */
    public RequestBuilder restartUnlessForced() {
        return flags.contains(Flag.FORCE) ? this : restart();
    }

    public RequestBuilder dmlOnly() {
        return with(Flag.DML_ONLY);
    }

    public RequestBuilder mayStartDescendants() {
        return with(Flag.MAY_START_DESCENDANTS);
    }

    public RequestBuilder forceAncestors() {
        return with(Flag.FORCE_ANCESTORS);
    }

    public RequestBuilder crossProduct() {
        return with(Flag.CROSS_PRODUCT);
    }

    public RequestBuilder inPlace() {
        return with(Flag.IN_PLACE);
    }

    public RequestBuilder keepState() {
        return with(Flag.KEEP_STATE);
    }

    public RequestBuilder withAncestors() {
        return with(Flag.WITH_ANCESTORS);
    }

    public RequestBuilder withDescendants() {
        return with(Flag.WITH_DESCENDANTS);
    }

    public RequestBuilder computePool(String pool) {
        computePool = Optional.of(pool);
        return this;
    }

    public RequestBuilder allowDataLoss(String... tables) {
        allowDataLoss.addAll(List.of(tables));
        return this;
    }

    public RequestBuilder startFrom(StartFrom place) {
        startFrom = Optional.of(place);
        return this;
    }

    public RequestBuilder gate(Policies.Gate wanted) {
        gate = Optional.of(wanted);
        return this;
    }

    private RequestBuilder with(Flag flag) {
        flags.add(flag);
        return this;
    }

    /** The request; throws a usage failure where options contradict each other. */
    public Request build() {
        Options options = new Options(
                flags.contains(Flag.FORCE),
                flags.contains(Flag.RESTART),
                flags.contains(Flag.DML_ONLY),
                flags.contains(Flag.MAY_START_DESCENDANTS),
                flags.contains(Flag.FORCE_ANCESTORS),
                flags.contains(Flag.CROSS_PRODUCT),
                computePool,
                allowDataLoss,
                flags.contains(Flag.IN_PLACE),
                flags.contains(Flag.KEEP_STATE),
                startFrom,
                flags.contains(Flag.WITH_ANCESTORS),
                flags.contains(Flag.WITH_DESCENDANTS),
                gate);
        Contradictions.check(kind, options);
        return new Request(kind, selectors, options);
    }
}
