package io.headgate.pipelines.plan.order;

import io.headgate.pipelines.config.Policies;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.Scope;
import io.headgate.pipelines.plan.cascade.Node;
import io.headgate.pipelines.plan.cascade.NodeOrder;
import io.headgate.pipelines.plan.cascade.Scoped;
import io.headgate.pipelines.plan.decide.Inspection;
import io.headgate.pipelines.plan.decide.SlotAction;
import io.headgate.pipelines.plan.scope.Landscape;
import io.headgate.pipelines.plan.scope.Unit;
import io.headgate.pipelines.request.Options;
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.world.Rows;
import io.headgate.pipelines.world.WorldStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the last stages work on: everything that was decided, and where to look things up. */
public final class PlanDraft {
    private final Inspection inspection;
    private final Request request;
    private final PlanContext context;
    private final Scoped scoped;
    private final NameBook names;
    private final String key;
    private final List<Node> acting;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Node> actingOn = new HashMap<>();

    /**
     * Puts them together.
     *
     * @param key tells this plan from others in names of DDL statements
     */
    public PlanDraft(Inspection inspection, Request request, PlanContext context, Scoped scoped, String key) {
        this.inspection = inspection;
        this.request = request;
        this.context = context;
        this.scoped = scoped;
        this.key = key;
        this.acting = NodeOrder.sorted(
                inspection.landscape(),
                scoped.nodes().stream().filter(Node::acts).toList());
        this.names = NameBook.assign(inspection.landscape(), acting);
        scoped.nodes().forEach(node -> nodes.put(node.name(), node));
        acting.forEach(node -> node.unit().tableNames().forEach(table -> actingOn.put(table, node)));
    }

    public Inspection inspection() {
        return inspection;
    }

    public Landscape landscape() {
        return inspection.landscape();
    }

    public Options options() {
        return request.options();
    }

    public Request request() {
        return request;
    }

    public PlanContext context() {
        return context;
    }

    public Policies.Gate gate() {
        return request.options().gate().orElse(context.policies().gate());
    }

    public Scoped scoped() {
        return scoped;
    }

    public NameBook names() {
        return names;
    }

    public String key() {
        return key;
    }

    /** The nodes that something is done to, parents first, ties by name. */
    public List<Node> acting() {
        return acting;
    }

    /** What the plan touches: targets, and whatever it acts on. */
    public List<Node> touched() {
        return scoped.nodes().stream()
                .filter(node -> node.scope() == Scope.TARGET
                        || node.acts()
                        || !node.decision().blockers().isEmpty())
                .toList();
    }

    /** The node of a unit, where it is in scope. */
    public Optional<Node> node(Unit unit) {
        return Optional.ofNullable(nodes.get(unit.name()));
    }

    /** The node of the unit of a table, where something is done to it. */
    public Optional<Node> actingOn(String table) {
        return Optional.ofNullable(actingOn.get(table));
    }

    /** Whether a table that is there and stays may hold nothing, so that what is started for it only begins to fill it. */
    public boolean maybeEmpty(Node node) {
        return !node.unit().view()
                && node.unit().tableNames().stream()
                        .map(landscape().world()::table)
                        .flatMap(Optional::stream)
                        .anyMatch(table -> table.rows() != Rows.SOME);
    }

    /** The pool of a statement: what is resumed or removed keeps its own; a new one goes where the user says, if a target. */
    public Optional<String> pool(Node node, SlotAction action) {
        Optional<String> own = action.slot().current().flatMap(WorldStatement::pool);
        Optional<String> asked = node.scope() == Scope.TARGET ? options().computePool() : Optional.empty();
        Optional<String> chosen =
                switch (action.action()) {
                    case NONE, BOUNCE, RESUME, REMOVE -> own.or(() -> asked);
                    case START, REPLAY, CARRY_OVER, RESTORE_STATE -> asked.or(() -> own);
                };
        return chosen.or(() -> options().computePool()).or(context::computePool);
    }
}
