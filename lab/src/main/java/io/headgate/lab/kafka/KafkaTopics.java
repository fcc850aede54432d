package io.headgate.lab.kafka;

import io.headgate.lab.engine.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The lab's topics, asked through one admin client. */
public final class KafkaTopics implements Topics, AutoCloseable {
    private final Admin admin;

    public KafkaTopics(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Whether the broker answers in time. */
    public boolean answers(Duration patience) {
        int millis = (int) patience.toMillis();
        try {
            return !admin.describeCluster(new DescribeClusterOptions().timeoutMs(millis))
                    .nodes()
                    .get(millis, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    @Override
    public List<TopicInfo> list() {
        Collection<String> names =
                new TreeSet<>(get(admin.listTopics(new ListTopicsOptions()).names()));
        List<TopicInfo> topics = new ArrayList<>();
        for (String name : names) {
            find(name).filter(topic -> !topic.internal()).ifPresent(topics::add);
        }
        return List.copyOf(topics);
    }

    @Override
    public Optional<TopicInfo> find(String topic) {
        return known(topic)
                .map(found -> new TopicInfo(
                        topic,
                        found.topicId().toString(),
                        found.partitions().size(),
                        found.isInternal(),
                        configs(topic)));
    }

    private Optional<TopicDescription> known(String topic) {
        return unless(
                        UnknownTopicOrPartitionException.class,
                        () -> get(admin.describeTopics(List.of(topic)).allTopicNames()))
                .map(found -> found.get(topic));
    }

    private SortedMap<String, String> configs(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = unless(
                        UnknownTopicOrPartitionException.class,
                        () -> get(admin.describeConfigs(List.of(resource)).all())
                                .get(resource))
                .orElse(new Config(List.of()));
        SortedMap<String, String> changed = new TreeMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                changed.put(entry.name(), entry.value());
            }
        }
        return changed;
    }

    @Override
    public boolean create(String topic, int partitions, Map<String, String> configs) {
        NewTopic wanted = new NewTopic(topic, partitions, (short) 1).configs(configs);
        return unless(TopicExistsException.class, () -> {
                    get(admin.createTopics(List.of(wanted)).all());
                    return topic;
                })
                .isPresent();
    }

    /** Sets configs of a topic; the others stay. Nothing happens when there is no such topic. */
    public void configure(String topic, Map<String, String> configs) {
        List<AlterConfigOp> changes = new TreeMap<>(configs)
                .entrySet().stream()
                        .map(entry -> new AlterConfigOp(
                                new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                        .toList();
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        unless(UnknownTopicOrPartitionException.class, () -> {
            get(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
            return topic;
        });
    }

    @Override
    public boolean delete(String topic) {
        return unless(UnknownTopicOrPartitionException.class, () -> {
                    get(admin.deleteTopics(List.of(topic)).all());
                    return topic;
                })
                .isPresent();
    }

    @Override
    public SortedMap<Integer, OffsetRange> offsets(String topic) {
        SortedMap<Integer, OffsetRange> ranges = new TreeMap<>();
        Optional<TopicDescription> found = known(topic);
        if (found.isEmpty()) {
            return ranges;
        }
        List<TopicPartition> partitions = IntStream.range(
                        0, found.get().partitions().size())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
        for (TopicPartition partition : partitions) {
            ranges.put(
                    partition.partition(),
                    new OffsetRange(first.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L)));
        }
        return ranges;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec at) {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> at));
        Map<TopicPartition, ListOffsetsResultInfo> found = unless(
                        UnknownTopicOrPartitionException.class,
                        () -> get(admin.listOffsets(asked).all()))
                .orElse(Map.of());
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .offset()));
    }

    @Override
    public long retainedBytes(String topic) {
        long bytes = 0;
        for (Map<String, LogDirDescription> broker : get(admin.describeLogDirs(List.of(BrokerSettings.NODE))
                        .allDescriptions())
                .values()) {
            for (LogDirDescription folder : broker.values()) {
                bytes += folder.replicaInfos().entrySet().stream()
                        .filter(replica -> replica.getKey().topic().equals(topic))
                        .mapToLong(replica -> replica.getValue().size())
                        .sum();
            }
        }
        return bytes;
    }

    @Override
    public List<String> groups() {
        return get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .sorted()
                .toList();
    }

    @Override
    public List<GroupLag> lag(String group) {
        Map<TopicPartition, OffsetAndMetadata> committed = unless(
                        GroupIdNotFoundException.class,
                        () -> get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()))
                .orElse(Map.of());
        Map<TopicPartition, Long> ends = offsets(committed.keySet(), OffsetSpec.latest());
        return committed.entrySet().stream()
                .filter(entry -> entry.getValue() != null && ends.containsKey(entry.getKey()))
                .map(entry -> new GroupLag(
                        entry.getKey().topic(),
                        entry.getKey().partition(),
                        entry.getValue().offset(),
                        ends.getOrDefault(entry.getKey(), 0L)))
                .sorted(Comparator.comparing(GroupLag::topic).thenComparing(GroupLag::partition))
                .toList();
    }

    /** Aborts what is open of the transactions with such ids; it would hold back the readers of their topics. */
    public void abortTransactions(Predicate<String> ids) {
        List<String> open = get(admin.listTransactions().all()).stream()
                .filter(transaction -> transaction.state() == TransactionState.ONGOING)
                .map(TransactionListing::transactionalId)
                .filter(ids)
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            get(admin.fenceProducers(open).all());
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    /** The answer, or nothing when Kafka answers with this one failure. */
    private static <T> Optional<T> unless(Class<? extends KafkaException> expected, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (KafkaException e) {
            if (expected.isInstance(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException kafka) {
                throw kafka;
            }
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while Kafka was asked", e);
        }
    }
}
