package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.ProjectLoader;
import io.headgate.cli.project.ProjectOption;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.plan.Plan;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.Planner;
import io.headgate.pipelines.request.PlanKind;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.World;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;

/** Everything on a command line that a plan is made of, the same for all commands that plan. */
final class PlanInputs {
    @Mixin
    private SelectorOptions selectors = new SelectorOptions();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    @Mixin
    private WorldOptions world = new WorldOptions();

    @Mixin
    private EnvironmentOption environment = new EnvironmentOption();

    @Mixin
    private ProjectOption project = new ProjectOption();

    /** The project that the command is about. */
    LoadedProject load(Terminal terminal) {
        return new ProjectLoader(terminal).load(project);
    }

    /**
     * Makes the plan.
     *
     * @param usuallyRunning what is assumed to run where nothing is said; absent: something must be said
     */
    Plan plan(
            Terminal terminal,
            LoadedProject loaded,
            PlanKind kind,
            List<String> tables,
            Optional<String> usuallyRunning) {
        EnvironmentConfig place = environment.of(loaded.config());
        PlanContext context = PlanRequest.context(loaded, place);
        RequestBuilder request =
                new RequestBuilder(kind).selectors(selectors.selectors(terminal, loaded, tables));
        changes.addTo(request);
        World there = world.world(
                terminal, loaded, context, PlanRequest.capabilities(place.platform()), usuallyRunning);
        return new Planner(new FlinkSqlReader()).plan(loaded.snapshot(), there, request.build(), context);
    }
}
