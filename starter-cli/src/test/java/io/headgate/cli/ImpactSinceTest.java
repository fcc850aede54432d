package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code impact --since REV} and {@code --changed-since REV}: from changed files to tables. */
class ImpactSinceTest {
    private static final String DML_Y = "pipelines/intermediates/p2/y/sql-scripts/dml.y.sql";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private Path project;

    @BeforeEach
    void aRepositoryWithTheGraph() throws GitAPIException {
        project = Examples.copy("graph14", temp);
        try (Git git = Git.init().setDirectory(temp.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setSign(false)
                    .setMessage("begin")
                    .setAuthor("t", "t@example.org")
                    .setCommitter("t", "t@example.org")
                    .call();
        }
    }

    private CommandRun run(String... args) {
        return CommandRun.in(project, args);
    }

    private void change(String file) {
        Examples.write(project, file, Examples.read(project.resolve(file)) + "\n-- later\n");
    }

    @Test
    void changedFilesAreDirectAndTheReadersOfTheirTablesIndirect() {
        change(DML_Y);
        Examples.write(project, "pipelines/facts/p2/p/sql-scripts/dml.p.properties", "sql.state-ttl=1 h\n");

        CommandRun text = run("impact", "--since", "HEAD");
        JsonNode json = run("impact", "--since", "HEAD", "--json").json();

        assertThat(text.exit()).isZero();
        GoldenFile.assertMatches("impact-since.txt", text.out());
        assertThat(json.path("impact").path("changed").toString()).isEqualTo("[\"p\",\"y\"]");
        assertThat(json.path("changed").path("files").findValuesAsText("kind")).containsExactly("added", "modified");
    }

    @Test
    void aDeletedFileStillMeansItsTable() throws IOException {
        Files.delete(project.resolve(DML_Y));

        assertThat(run("impact", "--since", "HEAD").out()).contains("deleted " + DML_Y + " -> y");
    }

    @Test
    void aTableWhoseFolderIsGoneIsNamedWithItsReaders() {
        Examples.delete(project.resolve("pipelines/intermediates/p2/z"));

        CommandRun text = run("impact", "--since", "HEAD");
        JsonNode json = run("impact", "--since", "HEAD", "--json").json();

        GoldenFile.assertMatches("impact-since-gone.txt", text.out());
        assertThat(json.path("changed").path("files").findValues("gone"))
                .extracting(JsonNode::toString)
                .containsExactly("[\"z\"]", "[\"z\"]");
        assertThat(json.path("impact").path("impacted").findValuesAsText("table"))
                .containsExactly("c", "d", "e", "f", "p");
    }

    @Test
    void aPlanOfWhatChangedSaysWhichTablesAreGone() {
        Examples.delete(project.resolve("pipelines/facts/p2/p"));

        CommandRun run = run("plan", "--changed-since", "HEAD", "--assume-running", "all");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("note: p is no longer in the project since HEAD", "headgate undeploy p");
    }

    @Test
    void aTableWhoseFolderWasRenamedIsChangedAndNotGone() throws IOException {
        Path facts = project.resolve("pipelines/facts/p2");
        Files.move(facts.resolve("e"), facts.resolve("e_moved"));

        CommandRun run = run("impact", "--since", "HEAD", "--json");

        assertThat(run.json().path("impact").path("changed").toString()).isEqualTo("[\"e\"]");
        assertThat(run.json().path("changed").path("files").findValues("gone"))
                .extracting(JsonNode::toString)
                .containsOnly("[]");
    }

    @Test
    void nothingChangedIsSaid() {
        assertThat(run("impact", "--since", "HEAD").out()).isEqualTo("no file of the project changed since HEAD\n");
    }

    @Test
    void changedSinceSelectsTheTablesOfAPlan() {
        change(DML_Y);

        CommandRun run = run("plan", "--changed-since", "HEAD", "--restart", "--assume-running", "all", "--json");

        assertThat(run.json().path("tables").findValuesAsText("table")).containsExactly("y");
    }

    @Test
    void anUnknownRevisionAndAMissingOneAreRefused() {
        assertThat(run("impact", "--since", "nope").exit()).isEqualTo(2);
        assertThat(run("impact", "--since", "deadbeef".repeat(5)).exit()).isEqualTo(2);
        assertThat(run("impact").exit()).isEqualTo(2);
        assertThat(run("impact", "z", "--since", "HEAD").exit()).isEqualTo(2);
    }
}
