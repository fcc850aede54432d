package io.headgate.lab.controlplane;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.http.ApiException;
import io.headgate.lab.http.Page;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.identity.LabIdentity;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/** {@code /org/v2/organizations}, {@code /org/v2/environments}, {@code /cmk/v2/clusters}, {@code /fcpm/v2/regions}. */
public final class ControlPlaneApi {
    private static final String BORN = "2026-01-01T00:00:00.000000Z";

    private final LabIdentity identity;
    private final String bootstrap;

    /** @param bootstrap {@code host:port} of the Kafka broker, empty for none */
    public ControlPlaneApi(LabIdentity identity, String bootstrap) {
        this.identity = identity;
        this.bootstrap = bootstrap;
    }

    public List<Route> routes() {
        return List.of(
                list("/org/v2/organizations", "org/v2", "OrganizationList", this::organization),
                get("/org/v2/organizations/{id}", identity.organization(), this::organization),
                list("/org/v2/environments", "org/v2", "EnvironmentList", this::environment),
                get("/org/v2/environments/{id}", identity.environment(), this::environment),
                list("/cmk/v2/clusters", "cmk/v2", "ClusterList", this::cluster),
                get("/cmk/v2/clusters/{id}", identity.cluster(), this::cluster),
                list("/fcpm/v2/regions", "fcpm/v2", "RegionList", this::region));
    }

    private Route list(String path, String version, String kind, Function<String, ObjectNode> document) {
        return new Route("GET", path, (request, variables) -> {
            checkEnvironment(request);
            NavigableMap<String, ObjectNode> items = new TreeMap<>();
            if (isWanted(request)) {
                items.put("0", document.apply(request.base()));
            }
            return Response.json(200, Page.of(request, version, kind, items, item -> item));
        });
    }

    private Route get(String path, String id, Function<String, ObjectNode> document) {
        return new Route("GET", path, (request, variables) -> {
            checkEnvironment(request);
            String asked = variables.getOrDefault("id", "");
            if (!asked.equals(id)) {
                throw ApiException.notFound("'" + asked + "' does not exist");
            }
            return Response.json(200, document.apply(request.base()));
        });
    }

    private void checkEnvironment(Request request) {
        String environment = request.query("environment");
        if (!environment.isEmpty() && !environment.equals(identity.environment())) {
            throw ApiException.notFound("Environment '" + environment + "' does not exist");
        }
    }

    /** The filters that clients use on regions. */
    private boolean isWanted(Request request) {
        return isEmptyOr(request.query("cloud"), identity.cloud())
                && isEmptyOr(request.query("region_name"), identity.region());
    }

    private static boolean isEmptyOr(String asked, String ours) {
        return asked.isEmpty() || asked.equalsIgnoreCase(ours);
    }

    private ObjectNode organization(String base) {
        return resource(
                        "org/v2",
                        "Organization",
                        identity.organization(),
                        base + "/org/v2/organizations/",
                        "organization=" + identity.organization())
                .put("display_name", "lab")
                .put("jit_enabled", false);
    }

    private ObjectNode environment(String base) {
        ObjectNode node = resource(
                        "org/v2",
                        "Environment",
                        identity.environment(),
                        base + "/org/v2/environments/",
                        environmentName())
                .put("display_name", identity.catalog());
        node.putObject("stream_governance_config").put("package", "ESSENTIALS");
        return node;
    }

    private ObjectNode cluster(String base) {
        ObjectNode node = resource(
                "cmk/v2",
                "Cluster",
                identity.cluster(),
                base + "/cmk/v2/clusters/",
                environmentName() + "/cloud-cluster=" + identity.cluster());
        ObjectNode spec = node.putObject("spec")
                .put("display_name", identity.database())
                .put("availability", "SINGLE_ZONE")
                .put("cloud", identity.cloud().toUpperCase(Locale.ROOT))
                .put("region", identity.region())
                .put("kafka_bootstrap_endpoint", bootstrap.isEmpty() ? "" : "PLAINTEXT://" + bootstrap)
                .put("http_endpoint", base)
                .put("api_endpoint", base);
        spec.putObject("config").put("kind", "Standard");
        spec.putObject("environment")
                .put("id", identity.environment())
                .put("related", base + "/org/v2/environments/" + identity.environment())
                .put("resource_name", "crn://confluent.cloud/" + environmentName());
        node.putObject("status").put("phase", "PROVISIONED").put("cku", 1);
        return node;
    }

    private ObjectNode region(String base) {
        String cloud = identity.cloud().toUpperCase(Locale.ROOT);
        return resource(
                        "fcpm/v2",
                        "Region",
                        identity.cloud() + "." + identity.region(),
                        base + "/fcpm/v2/regions/",
                        "flink-region=" + identity.cloud() + "." + identity.region())
                .put("display_name", "Lab (" + identity.region() + ")")
                .put("cloud", cloud)
                .put("region_name", identity.region())
                .put("http_endpoint", base)
                .put("private_http_endpoint", base);
    }

    private String environmentName() {
        return "organization=" + identity.organization() + "/environment=" + identity.environment();
    }

    private static ObjectNode resource(String version, String kind, String id, String self, String name) {
        ObjectNode node =
                Json.object().put("api_version", version).put("kind", kind).put("id", id);
        node.putObject("metadata")
                .put("self", self + id)
                .put("resource_name", "crn://confluent.cloud/" + name)
                .put("created_at", BORN)
                .put("updated_at", BORN);
        return node;
    }
}
