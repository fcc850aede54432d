package io.headgate.evidence.killmatrix;

import io.headgate.evidence.project.SampleProject;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.Step;
import io.headgate.pipelines.plan.StepKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The step that is struck: which of its requests has the effect, and which one it sends next. A step that only waits has no
 * effect; there the request is a look.
 *
 * @param request what a fault rule of the lab must match to strike the request with the effect
 * @param next the same for the request after it
 */
record Victim(Step step, Map<String, Object> request, Map<String, Object> next) {
    /** What the effect's key adds to the name of a DDL statement. */
    private static final String OWN = "-[0-9a-f]{8}";

    Victim {
        request = Map.copyOf(request);
        next = Map.copyOf(next);
    }

    /** Why no plan of the matrix has a step of a kind. */
    static Optional<String> absent(StepKind kind) {
        return switch (kind) {
            case STOP,
                    DROP_TABLE,
                    CREATE_TABLE,
                    ALTER_TABLE,
                    START,
                    RESUME,
                    VERIFY,
                    AWAIT_CAUGHT_UP,
                    DELETE_STATEMENT -> Optional.empty();
            case AWAIT_POSITIONS ->
                Optional.of("Confluent's REST interface does not tell the ends of topics: the step never ends there");
            case CREATE_POOL -> Optional.of("no plan has such a step today");
        };
    }

    /** Why a step of a kind sends nothing after the answer. */
    static Optional<String> asksNothingMore(StepKind kind) {
        return switch (kind) {
            case START -> Optional.of("the answer to the start is the last thing that the step asks for");
            case VERIFY -> Optional.of("the answer that nothing was thrown is the last thing that the step asks for");
            case AWAIT_CAUGHT_UP -> Optional.of("the look that shows no lag is the last thing that the step asks for");
            case STOP, DROP_TABLE, CREATE_TABLE, ALTER_TABLE, RESUME, AWAIT_POSITIONS, DELETE_STATEMENT, CREATE_POOL ->
                Optional.empty();
        };
    }

    /** Changes the project so that a plan has a step of the kind, and gives the words of the command that plans it. */
    static List<String> provoke(StepKind kind, SampleProject project) {
        return switch (kind) {
            case STOP, START, VERIFY -> {
                project.reviseLeaf();
                yield List.of("deploy", SampleProject.LEAF);
            }
            case ALTER_TABLE -> {
                project.widenLeaf();
                yield List.of("deploy", SampleProject.LEAF);
            }
            case RESUME -> List.of("deploy", SampleProject.LEAF, "--restart");
            case DROP_TABLE, CREATE_TABLE, AWAIT_CAUGHT_UP, DELETE_STATEMENT ->
                List.of("deploy", SampleProject.MIDDLE, "--force", "--may-start-descendants");
            case AWAIT_POSITIONS, CREATE_POOL -> throw new IllegalArgumentException("no plan has " + kind);
        };
    }

    /** The first step of the kind in a plan. */
    static Victim of(StepKind kind, Plan plan) {
        Step step = plan.steps().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan has no step " + kind));
        String name = Pattern.quote(step.name().orElse(""));
        Map<String, Object> look = rule("GET", "/statements(/" + name + ")?$");
        return switch (kind) {
            case STOP -> new Victim(step, rule("PATCH", "/statements/" + name + "$"), look);
            // the stop before it patches the same statement
            case RESUME -> new Victim(step, with(rule("PATCH", "/statements/" + name + "$"), "after", 1), look);
            case DELETE_STATEMENT -> new Victim(step, rule("DELETE", "/statements/" + name + "$"), look);
            case START -> new Victim(step, with(rule("POST", "/statements$"), "statement", "^" + name + "$"), look);
            case DROP_TABLE, CREATE_TABLE, ALTER_TABLE ->
                new Victim(
                        step,
                        with(rule("POST", "/statements$"), "statement", "^" + name + OWN + "$"),
                        rule("GET", "/statements(/" + name + OWN + ")?$"));
            case VERIFY -> new Victim(step, rule("GET", "/statements/" + name + "/exceptions$"), look);
            case AWAIT_CAUGHT_UP -> new Victim(step, rule("POST", "/v2/metrics/"), rule("POST", "/v2/metrics/"));
            case AWAIT_POSITIONS, CREATE_POOL -> throw new IllegalArgumentException("no plan has " + kind);
        };
    }

    private static Map<String, Object> rule(String method, String path) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("method", method);
        rule.put("path", path);
        rule.put("times", 1);
        return rule;
    }

    private static Map<String, Object> with(Map<String, Object> rule, String member, Object value) {
        rule.put(member, value);
        return rule;
    }
}
