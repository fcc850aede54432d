package io.headgate.lab.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands around statements: pools, regions, environments, clusters, topics, metrics. */
class PlatformContractTest {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.anyService();

    private final LabClient client = LAB.client();

    @Test
    void thePoolOfTheStateFileIsProvisionedInItsRegion() {
        JsonNode pools = client.get("/fcpm/v2/compute-pools?environment=" + client.id("environment") + "&spec.region="
                        + client.id("region") + "&page_size=100")
                .expect(200)
                .json();

        assertThat(pools.path("data").findValuesAsText("id")).contains(client.id("computePool"));
        JsonNode pool = client.get("/fcpm/v2/compute-pools/" + client.id("computePool") + "?environment="
                        + client.id("environment"))
                .expect(200)
                .json();
        assertThat(pool.path("status").path("phase").asText()).isEqualTo("PROVISIONED");
        assertThat(pool.path("status").path("current_cfu").isInt()).isTrue();
        assertThat(pool.path("spec").path("region").asText()).isEqualTo(client.id("region"));
    }

    @Test
    void aPoolIsMadeChangedAndDeleted() {
        String spec = "{\"spec\":{\"display_name\":\"mine\",\"cloud\":\""
                + client.id("cloud").toUpperCase(Locale.ROOT)
                + "\",\"region\":\"" + client.id("region") + "\",\"max_cfu\":10,\"environment\":{\"id\":\""
                + client.id("environment") + "\"}}}";
        String id = client.call("POST", "/fcpm/v2/compute-pools", spec)
                .expect(202)
                .json()
                .path("id")
                .asText();
        String path = "/fcpm/v2/compute-pools/" + id + "?environment=" + client.id("environment");
        LabClient.until("the pool is provisioned", () -> client.get(path)
                .json()
                .path("status")
                .path("phase")
                .asText()
                .equals("PROVISIONED"));

        JsonNode changed = client.call("PATCH", path, "{\"spec\":{\"max_cfu\":20}}")
                .expect(200)
                .json();

        assertThat(changed.path("spec").path("max_cfu").asInt()).isEqualTo(20);
        client.call("DELETE", path, "").expect(204);
        client.get(path).expect(404);
    }

    @Test
    void organizationEnvironmentClusterAndRegionAreTold() {
        assertThat(client.get("/org/v2/organizations")
                        .expect(200)
                        .json()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(client.id("organization"));
        assertThat(client.get("/org/v2/environments/" + client.id("environment"))
                        .expect(200)
                        .json()
                        .path("display_name")
                        .asText())
                .isEqualTo(client.id("catalog"));
        JsonNode cluster = client.get("/cmk/v2/clusters?environment=" + client.id("environment"))
                .expect(200)
                .json()
                .path("data")
                .path(0);
        assertThat(cluster.path("id").asText()).isEqualTo(client.id("cluster"));
        assertThat(cluster.path("spec").path("display_name").asText()).isEqualTo(client.id("database"));
        assertThat(client.get("/fcpm/v2/regions?cloud=" + client.id("cloud").toUpperCase(Locale.ROOT))
                        .expect(200)
                        .json()
                        .path("data")
                        .findValuesAsText("region_name"))
                .contains(client.id("region"));
        client.get("/cmk/v2/clusters/lkc-none?environment=" + client.id("environment"))
                .expect(404);
    }

    @Test
    void aTableIsATopicWithItsPartitions() {
        String table = client.table("topic", "'changelog.mode' = 'append'");
        String topics = "/kafka/v3/clusters/" + client.id("cluster") + "/topics";

        assertThat(client.get(topics).expect(200).json().path("data").findValuesAsText("topic_name"))
                .contains(table);
        assertThat(client.get(topics + "/" + table)
                        .expect(200)
                        .json()
                        .path("partitions_count")
                        .asInt())
                .isEqualTo(2);
        assertThat(client.get(topics + "/" + table + "/partitions")
                        .expect(200)
                        .json()
                        .path("data"))
                .hasSize(2);
        client.get(topics + "/" + table + "/partitions/1").expect(200);

        client.run("DROP TABLE " + table);
        assertThat(client.get(topics + "/" + table)
                        .expect(404)
                        .json()
                        .path("error_code")
                        .asInt())
                .isEqualTo(40403);
    }

    @Test
    void metricsAreGroupedByStatement() {
        String source = client.table("src", "'changelog.mode' = 'append'");
        client.run("INSERT INTO " + source + " VALUES (1, 'a'), (2, 'b'), (3, 'c')");
        String name = client.copy(source, client.table("dst", "'changelog.mode' = 'append'"));
        String query =
                "{\"aggregations\":[{\"metric\":\"io.confluent.flink/num_records_in\"}],\"filter\":{\"op\":\"OR\",\"filters\":"
                        + "[{\"field\":\"resource.compute_pool.id\",\"op\":\"EQ\",\"value\":\""
                        + client.id("computePool") + "\"}]},"
                        + "\"granularity\":\"PT1M\",\"format\":\"GROUPED\",\"group_by\":[\"resource.compute_pool.id\",\"resource.flink_statement.name\"],"
                        + "\"intervals\":[\"now-60m/now\"],\"limit\":1000}";

        LabClient.until("three records were read", () -> recordsIn(query, name) >= 3);
    }

    private double recordsIn(String query, String name) {
        JsonNode data = client.call("POST", "/v2/metrics/cloud/query", query)
                .expect(200)
                .json()
                .path("data");
        for (JsonNode group : data) {
            if (group.path("resource.flink_statement.name").asText().equals(name)) {
                return group.path("points").path(0).path("value").asDouble();
            }
        }
        return -1;
    }
}
