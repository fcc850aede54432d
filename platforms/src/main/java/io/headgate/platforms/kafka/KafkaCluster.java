package io.headgate.platforms.kafka;

import io.headgate.pipelines.world.CleanupPolicy;
import io.headgate.pipelines.world.Retention;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.PlatformProblem;
import io.headgate.platforms.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicCollection;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The Kafka cluster behind the tables, through its Admin API; whatever is asked of many topics is asked at once. */
public final class KafkaCluster implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;
    private static final String REMEDY = "look at the setting 'kafka.bootstrap.servers' of the environment";

    private final String bootstrap;
    private final Map<String, String> settings;
    private final Admin admin;

    /** @param settings properties of Kafka clients, {@code bootstrap.servers} first of all */
    public KafkaCluster(Map<String, String> settings) {
        this.settings = new TreeMap<>(settings);
        this.bootstrap = settings.getOrDefault(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "");
        Map<String, Object> properties = new HashMap<>(settings);
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "20000");
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000");
        properties.putIfAbsent(AdminClientConfig.CLIENT_ID_CONFIG, "headgate");
        try {
            this.admin = Admin.create(properties);
        } catch (KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new PlatformException(
                    PlatformProblem.WRONG_ADDRESS,
                    "no client for Kafka at '" + bootstrap + "': " + reason.getMessage(),
                    REMEDY,
                    e);
        }
    }

    /** The settings of clients, for those that read records. */
    Map<String, String> settings() {
        return settings;
    }

    /** All topics but internal ones, by name. */
    public SortedMap<String, Topic> topics() {
        return describe(get(admin.listTopics().names()));
    }

    /** Those of the names that exist. */
    public SortedMap<String, Topic> describe(Collection<String> names) {
        SortedMap<String, TopicDescription> found = new TreeMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            find(future).ifPresent(description -> found.put(name, description));
        });
        Map<ConfigResource, KafkaFuture<Config>> configs = admin.describeConfigs(found.keySet().stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .values();
        SortedMap<String, Topic> topics = new TreeMap<>();
        configs.forEach((resource, future) -> find(future).ifPresent(config -> {
            TopicDescription description = found.get(resource.name());
            if (description != null) {
                topics.put(
                        resource.name(),
                        new Topic(
                                resource.name(),
                                description.topicId().toString(),
                                description.partitions().size(),
                                retention(config)));
            }
        }));
        return topics;
    }

    public Optional<Topic> find(String name) {
        return Optional.ofNullable(describe(List.of(name)).get(name));
    }

    /** The topic of an id, whatever it is called. */
    public Optional<Topic> findById(String id) {
        Uuid uuid;
        try {
            uuid = Uuid.fromString(id);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        return admin.describeTopics(TopicCollection.ofTopicIds(List.of(uuid))).topicIdValues().values().stream()
                .flatMap(future -> find(future).stream())
                .findFirst()
                .flatMap(description -> find(description.name()))
                .filter(topic -> topic.id().equals(id));
    }

    /** Makes a topic; fine when it exists. */
    public void create(String name, Optional<Integer> partitions, Map<String, String> config) {
        NewTopic topic = new NewTopic(name, partitions, Optional.empty()).configs(config);
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException exists) {
            return;
        }
    }

    /**
     * Asks for the end of a topic; fine when it is gone. It goes by its id, so that a request which arrives late does not touch a
     * topic that was made again under the name.
     */
    public void delete(Topic topic) {
        admin.deleteTopics(TopicCollection.ofTopicIds(List.of(Uuid.fromString(topic.id()))))
                .topicIdValues()
                .values()
                .forEach(this::find);
    }

    /** The offset that the next record will get, by topic and partition; only of topics that exist. */
    public SortedMap<String, SortedMap<Integer, Long>> ends(Collection<String> topics) {
        return offsets(describe(topics), OffsetSpec.latest());
    }

    public SortedMap<String, SortedMap<Integer, Long>> ends(SortedMap<String, Topic> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    /** The offset of the oldest record that is kept, or that the next one will get. */
    public SortedMap<String, SortedMap<Integer, Long>> beginnings(SortedMap<String, Topic> topics) {
        return offsets(topics, OffsetSpec.earliest());
    }

    private SortedMap<String, SortedMap<Integer, Long>> offsets(SortedMap<String, Topic> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        topics.values().forEach(topic -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), which);
            }
        });
        SortedMap<String, SortedMap<Integer, Long>> offsets = new TreeMap<>();
        if (asked.isEmpty()) {
            return offsets;
        }
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                get(admin.listOffsets(asked).all());
        answer.forEach((partition, info) -> offsets.computeIfAbsent(partition.topic(), name -> new TreeMap<>())
                .put(partition.partition(), info.offset()));
        return offsets;
    }

    Admin admin() {
        return admin;
    }

    private static Retention retention(Config config) {
        String policy = value(config, TopicConfig.CLEANUP_POLICY_CONFIG).orElse("delete");
        CleanupPolicy cleanup = !policy.contains("compact")
                ? CleanupPolicy.DELETE
                : policy.contains("delete") ? CleanupPolicy.COMPACT_DELETE : CleanupPolicy.COMPACT;
        return new Retention(
                value(config, TopicConfig.RETENTION_MS_CONFIG)
                        .map(Long::parseLong)
                        .orElse(-1L),
                value(config, TopicConfig.RETENTION_BYTES_CONFIG)
                        .map(Long::parseLong)
                        .orElse(-1L),
                cleanup);
    }

    private static Optional<String> value(Config config, String name) {
        return Optional.ofNullable(config.get(name)).map(ConfigEntry::value).filter(value -> !value.isEmpty());
    }

    /** The answer, empty where the topic is not there. */
    <T> Optional<T> find(KafkaFuture<T> future) {
        try {
            return Optional.ofNullable(get(future));
        } catch (UnknownTopicOrPartitionException | UnknownTopicIdException | InvalidTopicException absent) {
            return Optional.empty();
        }
    }

    <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(
                    PlatformProblem.UNREACHABLE, "interrupted while waiting", "start it again; nothing is lost", e);
        }
    }

    private RuntimeException failure(Throwable cause) {
        if (cause instanceof UnknownTopicOrPartitionException
                || cause instanceof UnknownTopicIdException
                || cause instanceof InvalidTopicException
                || cause instanceof TopicExistsException) {
            return (RuntimeException) cause; // ordinary answers, to which callers know what to say
        }
        PlatformProblem problem = cause instanceof AuthenticationException
                ? PlatformProblem.UNAUTHORIZED
                : cause instanceof AuthorizationException ? PlatformProblem.FORBIDDEN : PlatformProblem.UNREACHABLE;
        String says = cause.getMessage() == null
                ? cause.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : cause.getMessage().lines().collect(Collectors.joining(" "));
        return new PlatformException(problem, "Kafka at '" + bootstrap + "' does not answer: " + says, REMEDY, cause);
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(5));
    }
}
