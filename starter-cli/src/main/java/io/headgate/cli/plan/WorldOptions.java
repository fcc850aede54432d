package io.headgate.cli.plan;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.terminal.Terminal;
import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What runs: assumed, or read from a file that somebody observed. */
final class WorldOptions {
    @Option(
            names = "--assume-running",
            paramLabel = "TABLES",
            description = "Plan as if all, none, or these tables (a,b,c) ran exactly as the project says.")
    private @Nullable String assumed;

    @Option(names = "--observed", paramLabel = "FILE", description = "Plan against a world file.")
    private @Nullable Path observed;

    boolean given() {
        return assumed != null || observed != null;
    }

    World world(Terminal terminal, LoadedProject project, PlanContext context, Capabilities capabilities) {
        if (assumed != null && observed != null) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--assume-running and --observed contradict each other", "give one of them");
        }
        if (observed != null) {
            return read(terminal.resolve(observed), context.environment());
        }
        if (assumed == null) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "nobody said what runs in environment '" + context.environment()
                            + "', and this command does not ask it",
                    "give --assume-running all, none or a,b,c, or a world file with --observed FILE");
        }
        return switch (assumed) {
            case "all" -> AssumedWorld.all(project.snapshot(), context, capabilities);
            case "none" -> AssumedWorld.running(project.snapshot(), context, capabilities, Set.of());
            default -> AssumedWorld.running(project.snapshot(), context, capabilities, known(project, assumed));
        };
    }

    private static Set<String> known(LoadedProject project, String list) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        if (names.isEmpty()) {
            throw new HeadgateException(
                    FailureCode.USAGE, "--assume-running names no table", "give all, none or a,b,c");
        }
        names.forEach(project.graph()::require);
        return names;
    }

    private static World read(Path file, String environment) {
        try {
            return WorldFile.read(Files.readAllBytes(file), file.toString(), environment);
        } catch (IOException e) {
            throw new HeadgateException(
                    FailureCode.USAGE, "cannot read the world file " + file, "give a file that headgate wrote", e);
        }
    }
}
