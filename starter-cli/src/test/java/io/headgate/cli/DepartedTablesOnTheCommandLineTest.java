package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.plan.PlanContext;
import io.headgate.pipelines.plan.PlanProject;
import io.headgate.pipelines.plan.assume.AssumedWorld;
import io.headgate.pipelines.scan.ProjectScanner;
import io.headgate.pipelines.scan.ScannedProject;
import io.headgate.pipelines.snapshot.SnapshotBuilder;
import io.headgate.pipelines.sql.FlinkSqlReader;
import io.headgate.pipelines.world.Capabilities;
import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table whose folder is gone from Git can be typed, as long as the world knows it. */
class DepartedTablesOnTheCommandLineTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @BeforeEach
    void theFolderOfOneTableIsDeletedWhileItRuns() throws IOException {
        project = Examples.copy("graph14", temp);
        ScannedProject scanned = ProjectScanner.scan(project, new FlinkSqlReader()::read);
        PlanContext context = PlanContext.of(
                scanned.config(),
                scanned.config().environment("dev").orElseThrow(),
                new PlanProject("graph14", "", false));
        World world = AssumedWorld.all(SnapshotBuilder.build(scanned), context, Capabilities.CONFLUENT);
        Files.write(project.resolve("world.json"), WorldFile.bytes(world));
        Path scripts = project.resolve("pipelines/facts/p2/f/sql-scripts");
        for (String file : List.of("ddl.f.sql", "dml.f.sql")) {
            Files.delete(scripts.resolve(file));
        }
    }

    private CommandRun run(String... args) {
        return CommandRun.in(project, args);
    }

    @Test
    void undeployRemovesItByName() {
        CommandRun run =
                run("undeploy", "f", "--plan-only", "--observed", "world.json", "--allow-data-loss", "f", "--json");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().path("steps").findValuesAsText("id")).containsExactly("f/stop", "f/drop", "f/delete");
    }

    @Test
    void itsRemovalIsExplained() {
        CommandRun run = run(
                "plan",
                "f",
                "--kind",
                "undeploy",
                "--observed",
                "world.json",
                "--allow-data-loss",
                "f",
                "--explain",
                "f");

        assertThat(run.out()).contains("f: planned, DROP + REMOVE").contains("undeploy asks to remove f");
    }

    @Test
    void deployingItSaysThatItsFolderIsGone() {
        CommandRun run = run("plan", "f", "--observed", "world.json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("has no folder in project").contains("headgate undeploy f");
    }
}
