package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.world.Phase;
import io.headgate.pipelines.world.WorldStatement;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.fake.FakeSwitches.Moment;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headgate statements ...} shows statements and changes those that are meant, after asking. */
class StatementsCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeProject project;

    @BeforeEach
    void aProjectWithTwoStatements() {
        project = new FakeProject(folder);
        project.copying("base", "copy", "dev-dml-copy");
        project.query("INSERT INTO copy SELECT * FROM base", "workspace-1");
        assertThat(phase("dev-dml-copy")).isEqualTo(Phase.RUNNING);
    }

    private Phase phase(String name) {
        return project.platform
                .statements()
                .find(name)
                .map(WorldStatement::phase)
                .orElse(Phase.UNKNOWN);
    }

    @Test
    void theListTellsPhasesAndWhatIsWritten() {
        assertThat(project.run("statements", "list").out().replaceAll("\\d+d", "AGE"))
                .isEqualTo("""
                        STATEMENT     PHASE    AGE     POOL
                        dev-dml-copy  RUNNING  AGE  lfcp-1  writes copy
                        workspace-1   RUNNING  AGE  lfcp-1  writes copy
                        """);
        assertThat(project.run("statements", "list", "--prefix", "work", "--json")
                        .json()
                        .at("/statements/0/name")
                        .asText())
                .isEqualTo("workspace-1");
        assertThat(project.run("statements", "list", "--status", "failed").out())
                .isEqualTo("no statement\n");
    }

    @Test
    void aStoppedStatementIsResumed() {
        CommandRun stop = project.run("statements", "stop", "dev-dml-copy", "-y");

        assertThat(stop.exit()).isZero();
        assertThat(stop.err()).isEqualTo("dev-dml-copy stopped\n");
        assertThat(stop.out()).isEqualTo("""
                STATEMENT     WAS      OUTCOME
                dev-dml-copy  RUNNING  done     dev-dml-copy stopped
                """);
        assertThat(phase("dev-dml-copy")).isEqualTo(Phase.STOPPED);
        assertThat(phase("workspace-1")).isEqualTo(Phase.RUNNING);

        assertThat(project.run("statements", "resume", "dev-*", "-y").exit()).isZero();
        assertThat(phase("dev-dml-copy")).isEqualTo(Phase.RUNNING);
    }

    @Test
    void whatIsDeletedIsGone() {
        CommandRun delete =
                project.run("statements", "delete", "--starts-with", "workspace", "--older-than", "7d", "-y");

        assertThat(delete.exit()).isZero();
        assertThat(project.platform.statements().find("workspace-1")).isEmpty();
        assertThat(project.platform.statements().find("dev-dml-copy")).isPresent();
    }

    @Test
    void aDryRunChangesNothingAndAsksNobody() {
        CommandRun run = project.run("statements", "delete", "--all", "--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("would    delete it");
        assertThat(project.platform.statements().find("workspace-1")).isPresent();
    }

    @Test
    void withoutATerminalNobodyAgrees() {
        CommandRun run = project.run("statements", "delete", "workspace-1");

        assertThat(run.exit()).isEqualTo(8);
        assertThat(run.err()).contains("nothing was done").contains("-y");
        assertThat(project.platform.statements().find("workspace-1")).isPresent();
    }

    @Test
    void aPersonIsAskedAndMaySayNo() {
        CommandRun no = project.answering("n\n", "statements", "delete", "workspace-1");

        assertThat(no.exit()).isEqualTo(9);
        assertThat(no.err())
                .startsWith("delete statement workspace-1, which may still run, in environment 'dev'? [y/N]");
        assertThat(project.platform.statements().find("workspace-1")).isPresent();

        assertThat(project.answering("yes\n", "statements", "delete", "workspace-1")
                        .exit())
                .isZero();
        assertThat(project.platform.statements().find("workspace-1")).isEmpty();
    }

    @Test
    void whatFailsForOneDoesNotHoldUpTheOthers() {
        project.platform.switches().fail("dev-dml-copy", Moment.BEFORE_THE_EFFECT, PlatformProblem.FORBIDDEN);

        CommandRun run = project.run("statements", "stop", "--all", "-y");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("error: stop dev-dml-copy: switched off").contains("workspace-1 stopped");
        assertThat(phase("workspace-1")).isEqualTo(Phase.STOPPED);
    }

    @Test
    void whatIsStoppedAlreadyIsSkipped() {
        project.run("statements", "stop", "workspace-1", "-y");

        CommandRun again = project.run("statements", "stop", "workspace-1", "-y", "--json");

        assertThat(again.exit()).isZero();
        assertThat(again.json().at("/statements/0/outcome").asText()).isEqualTo("SKIPPED");
        assertThat(again.json().at("/statements/0/says").asText()).isEqualTo("it is STOPPED");
    }

    @Test
    void nothingSelectedIsRefused() {
        assertThat(project.run("statements", "delete", "-y").exit()).isEqualTo(2);
        assertThat(project.run("statements", "delete", "--all", "--prefix", "x", "-y")
                        .exit())
                .isEqualTo(2);
        assertThat(project.run("statements", "stop", "workspace-2", "-y").err())
                .contains("no statement 'workspace-2'")
                .contains("did you mean workspace-1?");
    }

    @Test
    void housekeepingDeletesWhatHasEndedByItsOldRules() {
        project.run("statements", "stop", "workspace-1", "-y");

        assertThat(project.run("project", "housekeep-statements", "-y").out()).isEqualTo("no statement is selected\n");
        assertThat(project.run("project", "housekeep-statements", "--status", "STOPPED", "--age", "7", "-y")
                        .exit())
                .isZero();
        assertThat(project.platform.statements().find("workspace-1")).isEmpty();
        assertThat(project.platform.statements().find("dev-dml-copy")).isPresent();
    }

    @Test
    void housekeepingPausesAPool() {
        CommandRun run = project.run(
                "project", "housekeep-statements", "--compute-pool-id", "lfcp-1", "--action", "PAUSE", "-y");

        assertThat(run.exit()).isZero();
        assertThat(phase("dev-dml-copy")).isEqualTo(Phase.STOPPED);
        assertThat(phase("workspace-1")).isEqualTo(Phase.STOPPED);
    }

    @Test
    void housekeepingRefusesWhatDoesNotGoTogether() {
        assertThat(project.run("project", "housekeep-statements", "--action", "PAUSE")
                        .err())
                .contains("need a pool");
        assertThat(project.run("project", "housekeep-statements", "--compute-pool-id", "lfcp-1")
                        .err())
                .contains("needs an action");
        assertThat(project.run("project", "housekeep-statements", "--compute-pool-id", "lfcp-1", "--action", "RESUME")
                        .err())
                .contains("needs a statement");
    }

    @Test
    void theStatementsOfAPoolAreListed() {
        assertThat(project.run("project", "get-statement-list", "lfcp-1").out()).contains("dev-dml-copy");
        assertThat(project.run("project", "get-statement-list", "lfcp-9").out()).isEqualTo("no statement\n");
    }
}
