package io.headgate.pipelines.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.headgate.pipelines.json.PrettyJson;
import java.util.List;
import java.util.Optional;

/**
 * What {@code pipeline_definition.json} says of a table and of the tables next to it.
 *
 * @param path the table's folder, empty for an external table
 * @param stateForm as in {@code complexity}; older readers look for it here
 * @param parents what it reads, by name; each names this table as its child and nothing else
 * @param children what reads it, by name; without neighbours of their own
 */
@JsonPropertyOrder({
    "table_name",
    "product_name",
    "type",
    "dml_ref",
    "ddl_ref",
    "path",
    "kafka_topic",
    "state_form",
    "complexity",
    "parents",
    "children",
})
public record PipelineDefinition(
        @JsonProperty("table_name") String tableName,
        @JsonProperty("product_name") String productName,
        @JsonProperty("type") String type,
        @JsonProperty("dml_ref") String dmlRef,
        @JsonProperty("ddl_ref") String ddlRef,
        @JsonProperty("path") String path,

        @JsonProperty("kafka_topic") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> kafkaTopic,

        @JsonProperty("state_form") String stateForm,
        @JsonProperty("complexity") Complexity complexity,
        @JsonProperty("parents") List<PipelineDefinition> parents,
        @JsonProperty("children") List<PipelineDefinition> children) {
    public PipelineDefinition {
        parents = List.copyOf(parents);
        children = List.copyOf(children);
    }

    /** The file's content: three spaces, no newline at the end. */
    public String text() {
        return PrettyJson.text(this, 3, false);
    }

    PipelineDefinition with(List<PipelineDefinition> newParents, List<PipelineDefinition> newChildren) {
        return new PipelineDefinition(
                tableName,
                productName,
                type,
                dmlRef,
                ddlRef,
                path,
                kafkaTopic,
                stateForm,
                complexity,
                newParents,
                newChildren);
    }
}
