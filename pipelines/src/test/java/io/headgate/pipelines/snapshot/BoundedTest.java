package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statements end by themselves. */
class BoundedTest {
    @TempDir
    private Path folder;

    private ProjectTable filled(String query) {
        return new ProjectFolder(folder)
                .table(
                        "sources",
                        "ends",
                        "CREATE TABLE ends (id STRING, v INT) WITH ('connector' = 'datagen', 'number-of-rows' = '3')",
                        "")
                .append("sources", "runs", "")
                .append("facts", "fct_a", query)
                .read("fct_a");
    }

    @Test
    void rowsInTheSqlEnd() {
        assertThat(filled("VALUES ('1', 1)").bounded()).isTrue();
    }

    @Test
    void aBoundedSourceEnds() {
        assertThat(filled("SELECT id, v FROM ends").bounded()).isTrue();
    }

    @Test
    void aTopicGoesOn() {
        assertThat(filled("SELECT id, v FROM runs").bounded()).isFalse();
    }

    @Test
    void oneSourceThatGoesOnIsEnough() {
        assertThat(filled("SELECT id, v FROM ends UNION ALL SELECT id, v FROM runs")
                        .bounded())
                .isFalse();
    }

    @Test
    void aHintMayEndIt() {
        assertThat(filled("SELECT id, v FROM runs /*+ OPTIONS('scan.bounded.mode' = 'latest-offset') */")
                        .bounded())
                .isTrue();
    }

    @Test
    void aTableThatNothingWritesIsNotBounded() {
        assertThat(filled("").bounded()).isFalse();
    }
}
