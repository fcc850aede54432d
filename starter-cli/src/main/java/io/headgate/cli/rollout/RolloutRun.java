package io.headgate.cli.rollout;

import io.headgate.cli.terminal.ConfirmOption;
import io.headgate.cli.terminal.OutputOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlannedTable;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.workflows.rollout.RolloutOptions;
import io.headgate.workflows.rollout.RolloutRequest;
import io.headgate.workflows.rollout.RolloutWorkflow;
import io.temporal.client.WorkflowClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** From a plan to a rollout: shown, confirmed, started, followed. */
final class RolloutRun {
    private final Terminal terminal;
    private final OutputOption output;
    private final Services services;
    private final String user;

    RolloutRun(Terminal terminal, OutputOption output, Services services, String user) {
        this.terminal = terminal;
        this.output = output;
        this.services = services;
        this.user = user;
    }

    /**
     * Carries a plan out.
     *
     * @param show prints the plan for people
     */
    int carryOut(Plan plan, RolloutOptions options, ConfirmOption confirm, boolean detach, Consumer<Plan> show) {
        JsonProgress json = new JsonProgress(terminal);
        if (output.json()) {
            json.event("plan", "plan", plan);
        } else {
            show.accept(plan);
        }
        if (plan.blocked()) {
            return end(json, "blocked", FailureCode.PLAN_BLOCKED.exitCode());
        }
        if (plan.steps().isEmpty()) {
            if (!output.json()) {
                terminal.out().println("unchanged: everything is already as the project says");
            }
            return end(json, "unchanged", 0);
        }
        confirm.ask(terminal, "carry this plan out in " + plan.environment() + "?", "read the plan above");
        String id = start(plan, options);
        String link = services.link(plan.environment(), id);
        terminal.err().println("rollout " + id + (link.isEmpty() ? "" : "  " + link));
        if (detach) {
            terminal.err().println("attach with: headgate watch " + id + " -e " + plan.environment());
            return end(json, "started", 0);
        }
        return new Follower(terminal, output.json() ? json : Progress.of(terminal, output))
                .follow(services.rollout(plan.environment(), id));
    }

    private int end(JsonProgress json, String end, int exit) {
        if (output.json()) {
            json.event("result", "result", java.util.Map.of("end", end, "exitCode", exit));
        }
        return exit;
    }

    private String start(Plan plan, RolloutOptions options) {
        String commit =
                plan.project().commit().isEmpty() ? "none" : plan.project().commit();
        String id = services.ledger().newRolloutId(plan.environment(), LocalDate.now(ZoneOffset.UTC), commit);
        RolloutRequest request = new RolloutRequest(
                RolloutRequest.VERSION,
                plan.environment(),
                id,
                plan.digest(),
                plan.kind(),
                Optional.of(commit),
                plan.tables().stream()
                        .map(PlannedTable::product)
                        .filter(product -> !product.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                options,
                user,
                Optional.empty());
        RolloutWorkflow rollout = services.client()
                .newWorkflowStub(RolloutWorkflow.class, services.starts().rollout(request));
        WorkflowClient.start(rollout::run, request);
        return id;
    }
}
