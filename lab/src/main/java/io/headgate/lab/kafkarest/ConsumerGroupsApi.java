package io.headgate.lab.kafkarest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.engine.Topics.GroupLag;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code /kafka/v3/clusters/{id}/consumer-groups...}: groups and how far they are behind. */
public final class ConsumerGroupsApi {
    private static final String ROOT = "/kafka/v3/clusters/{cluster}/consumer-groups";

    private final String cluster;
    private final Topics topics;

    public ConsumerGroupsApi(String cluster, Topics topics) {
        this.cluster = cluster;
        this.topics = topics;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", ROOT, KafkaRestApi.in(cluster, this::list)),
                new Route("GET", ROOT + "/{group}", KafkaRestApi.in(cluster, this::get)),
                new Route("GET", ROOT + "/{group}/lag-summary", KafkaRestApi.in(cluster, this::summary)),
                new Route("GET", ROOT + "/{group}/lags", KafkaRestApi.in(cluster, this::lags)));
    }

    private Response list(Request request, Map<String, String> variables) {
        ObjectNode body = KafkaRestApi.list("KafkaConsumerGroupList", request);
        ArrayNode data = (ArrayNode) body.get("data");
        topics.groups().forEach(group -> data.add(document(group, request)));
        return Response.json(200, body);
    }

    private Response get(Request request, Map<String, String> variables) {
        return Response.json(200, document(group(variables), request));
    }

    private Response summary(Request request, Map<String, String> variables) {
        String group = group(variables);
        List<GroupLag> lags = topics.lag(group);
        ObjectNode node = KafkaRestApi.resource(
                        cluster, "KafkaConsumerGroupLagSummary", request.self(), "/consumer-group=" + group)
                .put("cluster_id", cluster)
                .put("consumer_group_id", group)
                .put("total_lag", lags.stream().mapToLong(GroupLag::lag).sum());
        lags.stream().max(Comparator.comparingLong(GroupLag::lag)).ifPresent(worst -> node.put("max_lag", worst.lag())
                .put("max_lag_topic_name", worst.topic())
                .put("max_lag_partition_id", worst.partition()));
        return Response.json(200, node);
    }

    private Response lags(Request request, Map<String, String> variables) {
        String group = group(variables);
        ObjectNode body = KafkaRestApi.list("KafkaConsumerLagList", request);
        ArrayNode data = (ArrayNode) body.get("data");
        for (GroupLag lag : topics.lag(group)) {
            data.add(KafkaRestApi.resource(
                            cluster,
                            "KafkaConsumerLag",
                            request.self() + "/" + lag.topic() + "/partitions/" + lag.partition(),
                            "/consumer-group=" + group + "/lag=" + lag.topic() + "/partition=" + lag.partition())
                    .put("cluster_id", cluster)
                    .put("consumer_group_id", group)
                    .put("topic_name", lag.topic())
                    .put("partition_id", lag.partition())
                    .put("current_offset", lag.committed())
                    .put("log_end_offset", lag.end())
                    .put("lag", lag.lag()));
        }
        return Response.json(200, body);
    }

    private String group(Map<String, String> variables) {
        String group = variables.getOrDefault("group", "");
        if (!topics.groups().contains(group)) {
            throw new KafkaRestException(404, 404, "Consumer Group " + group + " could not be found.");
        }
        return group;
    }

    private ObjectNode document(String group, Request request) {
        String self = request.base() + "/kafka/v3/clusters/" + cluster + "/consumer-groups/" + group;
        ObjectNode node = KafkaRestApi.resource(cluster, "KafkaConsumerGroup", self, "/consumer-group=" + group)
                .put("cluster_id", cluster)
                .put("consumer_group_id", group)
                .put("is_simple", true)
                .put("partition_assignor", "")
                .put("state", "EMPTY");
        node.putObject("lag_summary").put("related", self + "/lag-summary");
        return node;
    }
}
