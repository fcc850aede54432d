package io.headgate.pipelines.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;

/**
 * A table as {@code inventory.json} lists it.
 *
 * @param productName {@code None} where there is no product
 * @param type {@code source, intermediate, fact, dimension, view, seed, unknown-type}, or {@code external_kafka}
 * @param dmlRef path of the file that writes it, empty where nothing does
 * @param ddlRef path of the file that defines it, empty where nothing does
 * @param tableFolderName path of its folder, empty for an external table
 * @param kafkaTopic the topic of an external table, where it is known
 */
@JsonPropertyOrder({
    "table_name",
    "product_name",
    "type",
    "dml_ref",
    "ddl_ref",
    "table_folder_name",
    "kafka_topic",
})
public record InventoryEntry(
        @JsonProperty("table_name") String tableName,
        @JsonProperty("product_name") String productName,
        @JsonProperty("type") String type,
        @JsonProperty("dml_ref") String dmlRef,
        @JsonProperty("ddl_ref") String ddlRef,
        @JsonProperty("table_folder_name") String tableFolderName,

        @JsonProperty("kafka_topic") @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> kafkaTopic) {}
