package io.headgate.lab.kafkarest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.headgate.lab.engine.Topics;
import io.headgate.lab.engine.Topics.TopicInfo;
import io.headgate.lab.http.Request;
import io.headgate.lab.http.Response;
import io.headgate.lab.http.Route;
import io.headgate.lab.journal.EffectJournal;
import io.headgate.lab.journal.EffectKind;
import io.headgate.lab.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code /kafka/v3/clusters/{id}/topics...}; consumer groups are in {@link ConsumerGroupsApi}. */
public final class KafkaRestApi {
    private static final String ROOT = "/kafka/v3/clusters/{cluster}";
    private static final Pattern TOPIC_NAME = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final int DEFAULT_PARTITIONS = 6;
    private static final String ALL_TOPICS = "-";

    private final String cluster;
    private final Topics topics;
    private final EffectJournal effects;

    public KafkaRestApi(String cluster, Topics topics, EffectJournal effects) {
        this.cluster = cluster;
        this.topics = topics;
        this.effects = effects;
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", ROOT, in(cluster, this::cluster)),
                new Route("GET", ROOT + "/topics", in(cluster, this::list)),
                new Route("POST", ROOT + "/topics", in(cluster, this::create)),
                new Route("GET", ROOT + "/topics/{topic}", in(cluster, this::get)),
                new Route("DELETE", ROOT + "/topics/{topic}", in(cluster, this::delete)),
                new Route("GET", ROOT + "/topics/{topic}/configs", in(cluster, this::configs)),
                new Route("GET", ROOT + "/topics/{topic}/partitions", in(cluster, this::partitions)),
                new Route("GET", ROOT + "/topics/{topic}/partitions/{partition}", in(cluster, this::partition)));
    }

    /** Only our cluster exists; errors have this API's form. */
    static Route.Handler in(String cluster, Route.Handler handler) {
        return (request, variables) -> {
            try {
                String asked = variables.getOrDefault("cluster", "");
                if (!asked.equals(cluster)) {
                    throw new KafkaRestException(404, 404, "Cluster " + asked + " cannot be found.");
                }
                return handler.handle(request, variables);
            } catch (KafkaRestException e) {
                return e.toResponse();
            }
        };
    }

    private Response cluster(Request request, Map<String, String> variables) {
        ObjectNode node = resource("KafkaCluster", request.self(), "").put("cluster_id", cluster);
        node.putObject("topics").put("related", request.self() + "/topics");
        node.putObject("consumer_groups").put("related", request.self() + "/consumer-groups");
        return Response.json(200, node);
    }

    private Response list(Request request, Map<String, String> variables) {
        ObjectNode body = list("KafkaTopicList", request);
        ArrayNode data = (ArrayNode) body.get("data");
        topics.list().forEach(topic -> data.add(document(topic, request.base())));
        return Response.json(200, body);
    }

    private Response create(Request request, Map<String, String> variables) {
        ObjectNode body = request.jsonObject();
        String name = Json.text(body, "topic_name");
        if (!TOPIC_NAME.matcher(name).matches()) {
            throw new KafkaRestException(400, 40002, "Topic name is invalid: '" + name + "'");
        }
        Map<String, String> configs = new TreeMap<>();
        for (JsonNode config : body.path("configs")) {
            configs.put(Json.text(config, "name"), Json.text(config, "value"));
        }
        if (!topics.create(name, body.path("partitions_count").asInt(DEFAULT_PARTITIONS), configs)) {
            throw new KafkaRestException(400, 40002, "Topic '" + name + "' already exists.");
        }
        effects.count(EffectKind.TOPIC_CREATED, name);
        return Response.json(201, document(find(name), request.base()));
    }

    private Response get(Request request, Map<String, String> variables) {
        return Response.json(200, document(find(topic(variables)), request.base()));
    }

    private Response delete(Request request, Map<String, String> variables) {
        String name = topic(variables);
        if (!topics.delete(name)) {
            throw KafkaRestException.noTopic(name);
        }
        effects.count(EffectKind.TOPIC_DELETED, name);
        return Response.empty(204);
    }

    /** The configs of one topic, or of all where {@code -} stands for the topic. */
    private Response configs(Request request, Map<String, String> variables) {
        boolean all = topic(variables).equals(ALL_TOPICS);
        ObjectNode body = list("KafkaTopicConfigList", request);
        ArrayNode data = (ArrayNode) body.get("data");
        for (TopicInfo topic : all ? topics.list() : List.of(find(topic(variables)))) {
            topic.configs()
                    .forEach((name, value) -> data.add(resource("KafkaTopicConfig", request.self() + "/" + name, "")
                            .put("cluster_id", cluster)
                            .put("topic_name", topic.name())
                            .put("name", name)
                            .put("value", value)
                            .put("is_default", false)
                            .put("is_read_only", false)
                            .put("is_sensitive", false)
                            .put("source", "DYNAMIC_TOPIC_CONFIG")));
        }
        return Response.json(200, body);
    }

    private Response partitions(Request request, Map<String, String> variables) {
        TopicInfo topic = find(topic(variables));
        ObjectNode body = list("KafkaPartitionList", request);
        ArrayNode data = (ArrayNode) body.get("data");
        for (int partition = 0; partition < topic.partitions(); partition++) {
            data.add(partition(topic, partition, request.base()));
        }
        return Response.json(200, body);
    }

    private Response partition(Request request, Map<String, String> variables) {
        TopicInfo topic = find(topic(variables));
        String text = variables.getOrDefault("partition", "");
        int partition = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (partition < 0 || partition >= topic.partitions()) {
            throw KafkaRestException.noTopic(topic.name() + "-" + text);
        }
        return Response.json(200, partition(topic, partition, request.base()));
    }

    private TopicInfo find(String name) {
        return topics.find(name).orElseThrow(() -> KafkaRestException.noTopic(name));
    }

    private static String topic(Map<String, String> variables) {
        return variables.getOrDefault("topic", "");
    }

    /** {@code topic_id} is an addition: the service does not tell it. */
    private ObjectNode document(TopicInfo topic, String base) {
        String self = base + "/kafka/v3/clusters/" + cluster + "/topics/" + topic.name();
        ObjectNode node = resource("KafkaTopic", self, "/topic=" + topic.name())
                .put("cluster_id", cluster)
                .put("topic_name", topic.name())
                .put("topic_id", topic.id())
                .put("is_internal", topic.internal())
                .put("replication_factor", 1)
                .put("partitions_count", topic.partitions());
        node.putObject("partitions").put("related", self + "/partitions");
        node.putObject("configs").put("related", self + "/configs");
        node.putObject("partition_reassignments").put("related", self + "/partitions/-/reassignment");
        return node;
    }

    private ObjectNode partition(TopicInfo topic, int partition, String base) {
        String self = base + "/kafka/v3/clusters/" + cluster + "/topics/" + topic.name() + "/partitions/" + partition;
        ObjectNode node = resource("KafkaPartition", self, "/topic=" + topic.name() + "/partition=" + partition)
                .put("cluster_id", cluster)
                .put("topic_name", topic.name())
                .put("partition_id", partition);
        node.putObject("leader").put("related", self + "/replicas/1");
        node.putObject("replicas").put("related", self + "/replicas");
        node.putObject("reassignment").put("related", self + "/reassignment");
        return node;
    }

    private ObjectNode resource(String kind, String self, String name) {
        return resource(cluster, kind, self, name);
    }

    static ObjectNode resource(String cluster, String kind, String self, String name) {
        ObjectNode node = Json.object().put("kind", kind);
        node.putObject("metadata").put("self", self).put("resource_name", "crn:///kafka=" + cluster + name);
        return node;
    }

    static ObjectNode list(String kind, Request request) {
        ObjectNode node = Json.object().put("kind", kind);
        node.putObject("metadata").put("self", request.self()).putNull("next");
        node.putArray("data");
        return node;
    }
}
