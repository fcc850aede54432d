package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.World;
import io.headgate.pipelines.world.WorldFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headgate observe} looks, tells, and writes what a plan can be made against. */
class ObserveCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theWorldIsWrittenAndSummedUp() throws IOException {
        FakeProject project = new FakeProject(folder);
        project.copying("base", "copy", "dev-dml-copy");

        CommandRun run = project.run("observe", "-o", "world.json");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEqualTo("wrote world.json\n");
        assertThat(run.out().replaceAll("\\d{4}-.*Z", "NOW")).isEqualTo("""
                environment dev at NOW
                  tables      2
                  statements  1: 1 RUNNING
                """);
        World world = WorldFile.read(Files.readAllBytes(folder.resolve("world.json")), "world.json", "dev");
        assertThat(world.statements()).extracting(statement -> statement.name()).containsExactly("dev-dml-copy");
    }

    @Test
    void theSummaryInJsonCountsPhases() {
        FakeProject project = new FakeProject(folder);
        project.copying("base", "copy", "dev-dml-copy");

        CommandRun run = project.run("observe", "--json");

        assertThat(run.json().at("/phases/RUNNING").asInt()).isEqualTo(1);
        assertThat(run.json().at("/tables").asInt()).isEqualTo(2);
        assertThat(folder.resolve("world.json")).doesNotExist();
    }

    @Test
    void whatIsWrongWithAStatementIsShown() {
        FakeProject project = new FakeProject(folder);
        project.platform.switches().failRunning("dev-dml-copy");
        project.copying("base", "copy", "dev-dml-copy");
        project.run("statements", "list");

        assertThat(project.run("observe").out()).contains("FAILED dev-dml-copy: it was switched to fail");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        CommandRun run = new FakeProject(folder).run("observe", "-o", "missing/world.json");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cannot write").contains("missing/world.json");
    }

    @Test
    void aProjectWithoutEnvironmentsIsToldWhatToDo() {
        CommandRun run = CommandRun.in(folder, "observe");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no environment to speak with").contains("-e lab");
    }

    @Test
    void aLabThatIsNotUpCannotBeReached() {
        CommandRun run = CommandRun.in(folder, "observe", "-e", "lab");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).contains("headgate lab up");
    }

    @Test
    void aMistypedEnvironmentIsGuessed() {
        assertThat(new FakeProject(folder).run("observe", "-e", "devv").err()).contains("did you mean dev?");
    }

    @Test
    void aBrokenConfigurationIsRefusedBeforeAnybodyIsAsked() {
        Examples.write(folder, "headgate.yaml", "environments:\n  dev:\n    platfrom: confluent\n");

        CommandRun run = CommandRun.in(folder, "observe");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("headgate.yaml:3");
    }
}
