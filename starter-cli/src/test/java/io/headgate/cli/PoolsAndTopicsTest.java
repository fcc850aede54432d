package io.headgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.platforms.CreatePoolOrder;
import io.headgate.platforms.EffectKey;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools and topics are listed; topics are deleted when nobody needs them. */
class PoolsAndTopicsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeProject project;

    @BeforeEach
    void aProjectWithTopics() {
        project = new FakeProject(folder);
        project.copying("base", "copy", "dev-dml-copy");
        project.query("CREATE TABLE lonely (id STRING)", "ddl-lonely");
        project.platform.pools().create(new CreatePoolOrder(new EffectKey("r", "s", 1), "orders", 10));
    }

    @Test
    void poolsTellHowFullTheyAre() {
        String pools = project.run("pools", "list").out();

        assertThat(pools.replaceAll("pool-\\d+ *", "POOL-ID  ")).isEqualTo("""
                        POOL    READY  USED  UNITS
                        POOL-ID  yes    0     10
                        """);
        assertThat(project.run("project", "list-compute-pools").out()).isEqualTo(pools);
        assertThat(project.run("project", "list-compute-pools", "--environment-id", "env-2")
                        .err())
                .contains("has the environment env-1, not env-2");
    }

    @Test
    void topicsTellTheirRetention() {
        assertThat(project.run("topics", "list", "b*", "lonely").out()).isEqualTo("""
                TOPIC   PARTITIONS  RETENTION
                base    1           keeps everything
                lonely  1           keeps everything
                """);
    }

    @Test
    void aTopicInUseIsNotDeleted() {
        CommandRun run = project.run("topics", "delete", "base", "lonely", "-y");

        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("topic base is in use by statement dev-dml-copy");
        assertThat(project.platform.tables().find("lonely")).isPresent();
    }

    @Test
    void aTopicThatNobodyReadsIsDeletedAfterAsking() {
        assertThat(project.run("topics", "delete", "lonely").exit()).isEqualTo(8);
        assertThat(project.run("topics", "delete", "lonely", "--dry-run").out()).contains("would be deleted");

        CommandRun run = project.answering("y\n", "topics", "delete", "lonely");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).startsWith("delete topic lonely with all records in environment 'dev'? [y/N]");
        assertThat(project.platform.tables().find("lonely")).isEmpty();
    }

    @Test
    void anUnknownTopicIsGuessed() {
        assertThat(project.run("topics", "delete", "lonly", "-y").err()).contains("did you mean lonely?");
    }

    @Test
    void topicNamesGoToAFileUnderTheOldName() {
        CommandRun run = project.run("project", "list-topics", ".");

        assertThat(run.err()).isEqualTo("wrote topic_list.txt\n");
        assertThat(Examples.read(folder.resolve("topic_list.txt"))).isEqualTo("base\ncopy\nlonely\n");
    }

    @Test
    void topicsOfNoTableThatNoStatementUsesAreUnused() {
        Examples.write(
                folder, "pipelines/sources/p1/src_a/sql-scripts/ddl.src_a.sql", "CREATE TABLE src_a (id STRING)");
        project.query("CREATE TABLE src_a (id STRING)", "ddl-src-a");

        CommandRun run = project.run("project", "assess-unused-tables", "--include-topics");

        assertThat(run.out()).isEqualTo("""
                src_a  pipelines/sources/p1/src_a
                1 table that nothing in the project reads; not counted: 0 at its end (facts, dimensions, views)

                lonely
                1 topic of no table of the project, that no statement reads or writes
                """);
        assertThat(project.run("project", "assess-unused-tables", "--json")
                        .json()
                        .has("topics"))
                .isFalse();
    }

    @Test
    void environmentsAreThoseOfTheProject() {
        assertThat(project.run("project", "list-environments").out()).isEqualTo("""
                NAME  PLATFORM   ENVIRONMENT  WHERE
                dev   confluent  env-1        aws us-west-2  default
                """);
    }
}
