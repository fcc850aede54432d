package io.headgate.pipelines.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pipeline_definition.json says of a table and of those next to it. */
class PipelineDefinitionsTest {
    @TempDir
    private Path folder;

    private ProjectFolder chain() {
        return new ProjectFolder(folder)
                .append("sources/p1", "src_a", "SELECT id, v FROM raw_a")
                .append("sources/p1", "src_b", "SELECT id, v FROM raw_a")
                .upsert(
                        "facts/p1",
                        "fct_c",
                        "SELECT src_a.id, src_b.v FROM src_b LEFT JOIN src_a ON src_a.id = src_b.id")
                .upsert("facts/p1", "fct_d", "SELECT id, v FROM fct_c");
    }

    private static PipelineDefinition of(ProjectFolder project, String path) {
        return PipelineDefinitions.byPath(project.graph()).get(path);
    }

    @Test
    void parentsAndChildrenStandOneLevelDeepSortedByName() {
        PipelineDefinition definition = of(chain(), "pipelines/facts/p1/fct_c/pipeline_definition.json");

        assertThat(definition.parents())
                .extracting(PipelineDefinition::tableName)
                .containsExactly("src_a", "src_b");
        assertThat(definition.children())
                .extracting(PipelineDefinition::tableName)
                .containsExactly("fct_d");
    }

    @Test
    void aParentNamesThisTableAsItsChildAndNothingElse() {
        PipelineDefinition parent = of(chain(), "pipelines/facts/p1/fct_c/pipeline_definition.json")
                .parents()
                .get(0);

        assertThat(parent.parents()).isEmpty();
        assertThat(parent.children()).singleElement().satisfies(child -> {
            assertThat(child.tableName()).isEqualTo("fct_c");
            assertThat(child.parents()).isEmpty();
            assertThat(child.children()).isEmpty();
        });
    }

    @Test
    void anEdgeThatIsGoneFromTheSqlIsGone() {
        ProjectFolder project = chain().upsert("facts/p1", "fct_c", "SELECT id, v FROM src_b");

        assertThat(of(project, "pipelines/facts/p1/fct_c/pipeline_definition.json")
                        .parents())
                .extracting(PipelineDefinition::tableName)
                .containsExactly("src_b");
        assertThat(of(project, "pipelines/sources/p1/src_a/pipeline_definition.json")
                        .children())
                .isEmpty();
    }

    @Test
    void anExternalTableIsAParentWithoutAFolder() {
        PipelineDefinition raw = of(chain(), "pipelines/sources/p1/src_a/pipeline_definition.json")
                .parents()
                .get(0);

        assertThat(raw.type()).isEqualTo("external_kafka");
        assertThat(raw.path()).isEmpty();
        assertThat(raw.stateForm()).isEqualTo("Stateless");
    }

    @Test
    void joinsAreCountedAndWeighed() {
        PipelineDefinition definition = of(chain(), "pipelines/facts/p1/fct_c/pipeline_definition.json");

        assertThat(definition.complexity().leftJoins()).isEqualTo(1);
        assertThat(definition.complexity().complexityType()).isEqualTo("Simple");
        assertThat(definition.stateForm()).isEqualTo("Stateful");
    }

    @Test
    void severalTablesOfAFolderGetAFileEach() {
        ProjectFolder project = new ProjectFolder(folder)
                .append("facts/p1", "fct_a", "VALUES ('1', 1)")
                .file("pipelines/facts/p1/fct_a/sql-scripts/ddl.b.sql", ProjectFolder.appendDdl("`b/\u00fc`"));

        Map<String, PipelineDefinition> byPath = PipelineDefinitions.byPath(project.graph());

        assertThat(byPath.keySet())
                .containsExactlyInAnyOrder(
                        "pipelines/facts/p1/fct_a/pipeline_definition.json",
                        "pipelines/facts/p1/fct_a/pipeline_definition.b%2f%c3%bc.json");
        assertThat(byPath.get("pipelines/facts/p1/fct_a/pipeline_definition.json")
                        .tableName())
                .isEqualTo("fct_a");
    }
}
