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
import io.headgate.pipelines.request.Request;
import io.headgate.pipelines.request.RequestBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;

/** Everything on a command line that a plan is made of, the same for all commands that plan. */
public final class PlanInputs {
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
    public LoadedProject load(Terminal terminal, Optional<Path> pipelines) {
        return new ProjectLoader(terminal).load(project, pipelines);
    }

    /** Makes the plan: here when the command line says what runs, else where that can be seen. */
    Plan plan(
            Terminal terminal,
            LoadedProject loaded,
            PlanKind kind,
            List<String> tables,
            Consumer<RequestBuilder> more,
            RemotePlans remote) {
        if (world.given()) {
            return plan(terminal, loaded, kind, tables, more);
        }
        EnvironmentConfig place = environment.of(loaded.config(), loaded.root());
        RequestBuilder request = new RequestBuilder(kind).selectors(selectors.selectors(terminal, loaded, tables));
        changes.addTo(request);
        more.accept(request);
        return remote.plan(
                loaded, place, request.build(), PlanContexts.of(loaded, place).project());
    }

    /** Makes the plan; {@code more} adds what the command itself means. */
    public Plan plan(
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

    /** What is asked for, apart from what runs. */
    public Request request(Terminal terminal, LoadedProject loaded, PlanKind kind, List<String> tables) {
        RequestBuilder request = new RequestBuilder(kind).selectors(selectors.selectors(terminal, loaded, tables));
        changes.addTo(request);
        return request.build();
    }

    /** The environment that is meant, as the project or the lab describes it. */
    public EnvironmentConfig environment(LoadedProject loaded) {
        return environment.of(loaded.config(), loaded.root());
    }

    /** Whether the command line itself says what runs. */
    public boolean worldGiven() {
        return world.given();
    }
}
