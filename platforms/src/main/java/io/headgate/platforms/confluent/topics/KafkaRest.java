package io.headgate.platforms.confluent.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.confluent.http.Answer;
import io.headgate.platforms.confluent.http.Api;
import io.headgate.platforms.confluent.http.Service;
import io.headgate.platforms.confluent.http.Transport;
import io.headgate.platforms.confluent.identity.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The calls of {@code /kafka/v3/clusters/{id}}; where no setting says where that is, the control plane is asked once. */
public final class KafkaRest {
    private final Transport transport;
    private final Identity identity;
    private @Nullable Api found;

    public KafkaRest(Transport transport, Identity identity) {
        this.transport = transport;
        this.identity = identity;
    }

    List<JsonNode> topics() {
        return api().list(path("topics"), Map.of());
    }

    /** The settings of all topics. */
    List<JsonNode> configs() {
        return api().list(path("topics", "-", "configs"), Map.of());
    }

    Optional<JsonNode> topic(String name) {
        Answer answer = api().get(path("topics", name), Map.of());
        return answer.is(404)
                ? Optional.empty()
                : Optional.of(api().orThrow(answer).body());
    }

    /** Whether it was there to be deleted. */
    boolean delete(String topic) {
        Answer answer = api().delete(path("topics", topic), Map.of());
        if (answer.is(404)) {
            return false;
        }
        api().orThrow(answer);
        return true;
    }

    List<JsonNode> groups() {
        return api().list(path("consumer-groups"), Map.of());
    }

    /** How far a group is behind, by topic and partition; nothing when the group has gone. */
    List<JsonNode> lags(String group) {
        Answer answer = api().get(path("consumer-groups", group, "lags"), Map.of());
        List<JsonNode> lags = new ArrayList<>();
        if (!answer.is(404)) {
            api().orThrow(answer).body().path("data").forEach(lags::add);
        }
        return lags;
    }

    private synchronized Api api() {
        Api known = found;
        if (known == null) {
            known = transport.knows(Service.KAFKA)
                    ? transport.api(Service.KAFKA)
                    : transport.api(Service.KAFKA, addressOfTheCluster());
            found = known;
        }
        return known;
    }

    private HttpUrl addressOfTheCluster() {
        Api controlPlane = transport.api(Service.CONTROL_PLANE);
        Answer cluster = controlPlane.orThrow(controlPlane.get(
                List.of("cmk", "v2", "clusters", identity.cluster()), Map.of("environment", identity.environment())));
        String address = cluster.body().path("spec").path("http_endpoint").asText();
        HttpUrl url = HttpUrl.parse(address);
        if (url == null) {
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS,
                    "cluster " + identity.cluster() + " does not tell the address of its REST API",
                    "set 'endpoints.kafka-rest' of environment '" + identity.name() + "'");
        }
        return url;
    }

    private List<String> path(String... more) {
        List<String> path = new ArrayList<>(List.of("kafka", "v3", "clusters", identity.cluster()));
        path.addAll(List.of(more));
        return path;
    }
}
