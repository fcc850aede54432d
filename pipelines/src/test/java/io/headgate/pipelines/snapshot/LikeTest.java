package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CREATE TABLE ... LIKE another table of the project takes over what that one says, less what is excluded. */
class LikeTest {
    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void base() {
        project = new ProjectFolder(folder)
                .table(
                        "sources",
                        "base",
                        "CREATE TABLE base (id STRING, v INT, PRIMARY KEY (id) NOT ENFORCED)"
                                + " WITH ('changelog.mode' = 'retract', 'scan.bounded.mode' = 'latest-offset')",
                        "");
    }

    private ProjectTable like(String ddl) {
        return project.table("sources", "src_a", ddl, "").read("src_a");
    }

    @Test
    void theOptionsComeAlong() {
        assertThat(like("CREATE TABLE src_a LIKE base").changelog()).isEqualTo(Changelog.RETRACT);
    }

    @Test
    void theTablesOwnOptionWins() {
        assertThat(like("CREATE TABLE src_a WITH ('changelog.mode' = 'upsert') LIKE base")
                        .changelog())
                .isEqualTo(Changelog.UPSERT);
    }

    @Test
    void withoutTheOptionsTheKeyStillComesAlong() {
        assertThat(like("CREATE TABLE src_a LIKE base (EXCLUDING OPTIONS)").changelog())
                .isEqualTo(Changelog.UPSERT);
    }

    @Test
    void withEverythingExcludedOnlyTheColumnsAreLeft() {
        assertThat(like("CREATE TABLE src_a LIKE base (EXCLUDING ALL)").changelog())
                .isEqualTo(Changelog.APPEND);
    }

    @Test
    void aNamedPartBeatsAll() {
        assertThat(like("CREATE TABLE src_a LIKE base (EXCLUDING ALL INCLUDING CONSTRAINTS)")
                        .changelog())
                .isEqualTo(Changelog.UPSERT);
    }

    @Test
    void aReaderOfABoundedTableMadeWithLikeEndsToo() {
        like("CREATE TABLE src_a LIKE base");

        assertThat(project.upsert("facts", "fct_b", "SELECT id, v FROM src_a")
                        .read("fct_b")
                        .bounded())
                .isTrue();
    }

    @Test
    void aCircleOfLikesAddsNothing() {
        project.table("sources", "src_c", "CREATE TABLE src_c LIKE src_a", "");

        assertThat(like("CREATE TABLE src_a LIKE src_c").changelog()).isEqualTo(Changelog.APPEND);
    }
}
