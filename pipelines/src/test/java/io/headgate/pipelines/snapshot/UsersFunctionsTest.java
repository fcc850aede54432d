package io.headgate.pipelines.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.pipelines.project.ProjectFolder;
import io.headgate.pipelines.sql.StateConstruct;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A function of the user's own may be an aggregate. SQL often proves that it is none; else the safer reading is taken. */
class UsersFunctionsTest {
    @TempDir
    private Path folder;

    private ProjectTable fact(ProjectFolder project, String query) {
        return project.append("sources", "src_a", "")
                .append("facts", "fct_b", query)
                .read("fct_b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, mask(v) FROM src_a",
                "SELECT UPPER(id), mask(v) FROM src_a",
                "SELECT *, mask(v) FROM src_a",
                "SELECT id || 'x', a.b.mask(v) FROM src_a",
                "SELECT UPPER(id), CAST(v AS STRING) FROM src_a",
                "SELECT id, v FROM src_a WHERE mask(v) > 1",
                "SELECT id, t.w FROM src_a, LATERAL TABLE(split(v)) AS t (w)",
                "SELECT DATE_FORMAT(id, 'yyyy'), JSON_VALUE(id, '$.x') FROM src_a"
            })
    void aColumnOutsideOfItProvesThatAFunctionIsScalar(String query) {
        assertThat(fact(new ProjectFolder(folder), query).causes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT total(v) FROM src_a",
                "SELECT total(v) AS v, 'x' FROM src_a",
                "SELECT 1 + total(v) FROM src_a",
                "SELECT UPPER(total(v)) FROM src_a",
                "SELECT id FROM (SELECT total(v) AS id FROM src_a)",
                "SELECT CASE WHEN total(v) > 1 THEN 'a' END FROM src_a"
            })
    void whereEachColumnIsWrappedItMayBeAnAggregate(String query) {
        assertThat(fact(new ProjectFolder(folder), query).causes())
                .singleElement()
                .satisfies(cause -> {
                    assertThat(cause.reason().construct()).isEqualTo(StateConstruct.POSSIBLE_AGGREGATE);
                    assertThat(cause.reason().detail()).isEqualTo("total");
                });
    }

    @Test
    void theProjectMaySayThatItIsScalar() {
        ProjectFolder project = new ProjectFolder(folder).file("headgate.yaml", "scalar-functions: [total]\n");

        assertThat(fact(project, "SELECT total(v) FROM src_a").state()).isEqualTo(StateForm.STATELESS);
    }
}
