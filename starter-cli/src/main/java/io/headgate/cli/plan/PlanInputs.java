package io.headgate.cli.plan;

import io.headgate.cli.platform.EnvironmentOption;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    boolean projectGiven() {
        return project.given().isPresent();
    }

    /** The project that the command is about: by a path to its pipelines folder where one is typed, else by the options. */
    LoadedProject load(Terminal terminal, Optional<Path> pipelines) {
        return new ProjectLoader(terminal).load(project, pipelines);
    }

    /** Makes the plan; {@code more} adds what the command itself means. */
    Plan plan(
            Terminal terminal,
            LoadedProject loaded,
            PlanKind kind,
            List<String> tables,
            Consumer<RequestBuilder> more) {
        EnvironmentConfig place = environment.of(loaded.config(), loaded.root());
        PlanContext context = PlanContexts.of(loaded, place);
        RequestBuilder request = new RequestBuilder(kind).selectors(selectors.selectors(terminal, loaded, tables));
        changes.addTo(request);
        more.accept(request);
        World there = world.world(terminal, loaded, context, PlanContexts.capabilities(place.platform()));
        return new Planner(new FlinkSqlReader()).plan(loaded.snapshot(), there, request.build(), context);
    }
}
