package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code headgate plan}: what it prints, writes and refuses, and how it ends. */
class PlanCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @BeforeEach
    void aCopyOfTheGraph() {
        project = Examples.copy("graph14", temp);
    }

    private CommandRun run(String... args) {
        return CommandRun.in(project, args);
    }

    @Test
    void aPlanIsPrintedForPeople() {
        CommandRun run = run("plan", "z", "--force", "--may-start-descendants", "--assume-running", "all");

        assertThat(run.exit()).isZero();
        GoldenFile.assertMatches("plan-z-force.txt", run.out());
    }

    @Test
    void aBlockedPlanIsPrintedInFullAndEndsWithThree() {
        CommandRun text = run("plan", "z", "--force", "--assume-running", "all");
        CommandRun json = run("plan", "z", "--force", "--assume-running", "all", "--json");

        assertThat(text.exit()).isEqualTo(3);
        assertThat(text.out()).contains("NEEDS_DESCENDANTS").contains("--may-start-descendants");
        assertThat(json.exit()).isEqualTo(3);
        assertThat(json.json().path("blockers").get(0).path("code").asText()).isEqualTo("NEEDS_DESCENDANTS");
    }

    @Test
    void tablesThatNobodyNamesAreNotAssumedToRun() {
        JsonNode plan = run("plan", "e", "--assume-running", "src_x,x,z,src_y,y", "--json")
                .json();

        assertThat(plan.path("tables").findValuesAsText("table")).containsExactly("src_b", "b", "c", "e");
    }

    @Test
    void aPlanWithoutAWorkerNeedsToBeToldWhatRuns() {
        CommandRun run = run("plan", "z");

        assertThat(run.exit()).isEqualTo(7);
        assertThat(run.err()).contains("--assume-running").contains("--observed");
    }

    @Test
    void anUnknownTableIsRefusedWithNamesThatLookLikeIt() {
        assertThat(run("plan", "src_z", "--assume-running", "all").err())
                .contains("no table 'src_z'")
                .contains("did you mean src_");
        assertThat(run("plan", "z", "--assume-running", "src_z").exit()).isEqualTo(2);
    }

    @Test
    void aSelectorThatMatchesNothingIsRefused() {
        assertThat(run("plan", "q*", "--assume-running", "all").exit()).isEqualTo(2);
        assertThat(run("plan", "--product-name", "nobody", "--assume-running", "all")
                        .exit())
                .isEqualTo(2);
        assertThat(run("plan", "--assume-running", "all").err()).contains("no table is selected");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        CommandRun run = run("plan", "z", "--force", "--dml-only", "--assume-running", "all");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("contradict");
        assertThat(run("plan", "z", "--assume-running", "all", "--observed", "world.json")
                        .exit())
                .isEqualTo(2);
        assertThat(run("plan", "z", "--kind", "undeploy", "--force", "--assume-running", "all")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void tablesComeFromAListAndAFolder() {
        Examples.write(project, "tables.txt", "# what we own\n\nsrc_a\n a \n");
        Examples.write(project, "not.txt", "src_a\n");

        JsonNode listed = run(
                        "plan",
                        "--table-list-file-name",
                        "tables.txt",
                        "--exclude-table-file-name",
                        "not.txt",
                        "--assume-running",
                        "none",
                        "--json")
                .json();
        JsonNode folder = run("plan", "--dir", "pipelines/sources", "--assume-running", "none", "--json")
                .json();

        assertThat(listed.path("request").path("selectors").path("listed").size())
                .isEqualTo(2);
        assertThat(folder.path("tables").findValuesAsText("table")).containsExactly("src_a", "src_b", "src_x", "src_y");
    }

    @Test
    void aPlanFileIsComparedAndAnEditedOneIsRefused() {
        run("plan", "f", "--assume-running", "none", "--plan-out", "plan.json");

        CommandRun same = run("plan", "f", "--assume-running", "none", "--diff", "plan.json");
        CommandRun other = run("plan", "f", "--assume-running", "src_x,x", "--diff", "plan.json");
        Examples.write(
                project,
                "plan.json",
                Examples.read(project.resolve("plan.json")).replace("\"dirty\":false", "\"dirty\":true"));
        CommandRun edited = run("plan", "f", "--assume-running", "none", "--diff", "plan.json");

        assertThat(same.out()).isEqualTo("The plans are the same.\n");
        assertThat(other.out()).contains("- src_x: CREATE + START");
        assertThat(edited.exit()).isEqualTo(6);
        assertThat(edited.err()).contains("was changed after it was made");
    }

    @Test
    void aPlanToCarryOutIsReadBeforeAWorkerIsLookedFor() {
        run("plan", "z", "--force", "--may-start-descendants", "--assume-running", "all", "--plan-out", "plan.json");
        Examples.write(
                project,
                "edited.json",
                Examples.read(project.resolve("plan.json")).replace("z/drop", "y/drop"));

        assertThat(run("deploy", "--plan", "edited.json").exit()).isEqualTo(6);
        assertThat(run("deploy", "--plan", "none.json").exit()).isEqualTo(2);
        assertThat(run("deploy", "z", "--plan", "plan.json").err()).contains("tables and --plan contradict");
        assertThat(run("undeploy", "--plan", "plan.json").err()).contains("a plan to deploy, not to undeploy");
    }

    @Test
    void theCompatibleListingRestartsItsTableUnlessMoreIsAskedFor() {
        assertThat(run("pipeline", "build-execution-plan", "--table-name", "f", "--assume-running", "all")
                        .out())
                .contains("BOUNCE");
        assertThat(run("pipeline", "build-execution-plan", "--table-name", "f", "--force", "--assume-running", "all")
                        .out())
                .contains("RECREATE + START");
    }

    @Test
    void anEmptyListOfWhatRunsIsNotTakenForNone() {
        CommandRun run = run("plan", "z", "--assume-running", "");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--assume-running names no table");
    }

    @Test
    void aNewerPlanFileIsRefused() {
        Examples.write(project, "plan.json", "{\"version\": 99}");

        CommandRun run = run("plan", "f", "--assume-running", "none", "--diff", "plan.json");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("version 99");
    }

    @Test
    void aTableIsExplainedWhetherItIsInThePlanOrNot() {
        assertThat(run("plan", "f", "--assume-running", "none", "--explain", "y")
                        .out())
                .contains("y: planned, CREATE + START")
                .contains("f -> d -> y");
        assertThat(run("plan", "f", "--assume-running", "none", "--explain", "b")
                        .out())
                .startsWith("b: untouched");
        assertThat(run("plan", "f", "--assume-running", "none", "--explain", "nope")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void thePictureIsOnePageThatNamesWhatHappens() {
        CommandRun run = run(
                "plan", "z", "--force", "--may-start-descendants", "--assume-running", "all", "--html", "plan.html");

        String page = Examples.read(project.resolve("plan.html"));
        assertThat(run.err()).contains("wrote plan.html");
        assertThat(page)
                .contains("Plan to deploy in dev")
                .contains("dropped and made again")
                .contains("replayed into the table that is there");
    }

    @Test
    void anotherEnvironmentGivesOtherNames() {
        assertThat(run("plan", "f", "-e", "local", "--assume-running", "none").out())
                .contains("local-p2-dml-f");
        assertThat(run("plan", "f", "-e", "lokal", "--assume-running", "none").err())
                .contains("did you mean local");
    }

    @Test
    void aWorldOfAnotherEnvironmentIsRefused() {
        Examples.write(project, "world.json", """
                {"version":1,"environment":"prod","observedAt":"2026-11-01T00:00:00Z","assumed":false,
                 "capabilities":{"resume":true,"resumeFailed":true,"carryOver":true,"carryIntoUpsert":false,
                 "restoreState":false,"alterTable":true,"materializedTables":true,"computePools":true,
                 "defaults":{"options":{},"buckets":0}},
                 "tables":[],"statements":[],"consumerGroups":[],"pools":[],"verdicts":[]}
                """);

        CommandRun run = run("plan", "f", "--observed", "world.json");

        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("prod");
    }

    @Test
    void undeployPlansWithoutAWorkerAndRemovesOnlyWithOne() {
        CommandRun plan = run("undeploy", "e", "--with-ancestors", "--plan-only", "--assume-running", "all", "--json");
        CommandRun blocked = run("undeploy", "z", "--plan-only", "--assume-running", "all");
        CommandRun real = run("undeploy", "e", "--assume-running", "all");

        assertThat(plan.json().path("tables").findValuesAsText("table")).containsExactly("src_b", "b", "c", "e");
        assertThat(blocked.exit()).isEqualTo(3);
        assertThat(real.exit()).isEqualTo(7);
        assertThat(real.err()).contains("headgate dev up");
    }

    @Test
    void theListingHasTheColumnsThatItsUsersKnow() {
        CommandRun run = run(
                "pipeline",
                "build-execution-plan",
                "pipelines",
                "--table-name",
                "e",
                "--assume-running",
                "src_x,x,z,src_y,y");

        assertThat(run.exit()).isZero();
        GoldenFile.assertMatches("build-execution-plan-e.txt", run.out());
        assertThat(Files.exists(project.resolve("plan.json"))).isFalse();
    }
}
