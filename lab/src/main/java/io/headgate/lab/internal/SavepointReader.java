package io.headgate.lab.internal;

import io.headgate.lab.engine.Positions;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumStateSerializer;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.CompletedCheckpointStorageLocation;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.filesystem.AbstractFsCheckpointStorageAccess;
import org.apache.flink.runtime.state.memory.ByteStreamStateHandle;

/**
 * Reads the positions of all Kafka sources out of a savepoint or checkpoint.
 *
 * <p>Offsets committed to consumer groups are no substitute: a savepoint does not commit them, idle partitions never do.
 */
public final class SavepointReader {
    private static final String READER_STATE = "SourceReaderState";
    private static final long FROM_END = -1;

    private SavepointReader() {}

    /**
     * The next offset to read, for every partition that a source had taken over; negative where the source had not read anything
     * yet ({@code -2}: from the beginning, {@code -1}: from the end).
     *
     * <p>A topic that several sources of the statement read has the lowest of their positions: reading again is better than losing.
     */
    public static Positions positions(String path) throws IOException {
        SortedMap<String, SortedMap<Integer, Long>> positions = new TreeMap<>();
        for (OperatorState operator : load(path).getOperatorStates()) {
            SortedMap<String, SortedMap<Integer, Long>> source = new TreeMap<>();
            addUnassigned(operator, source);
            for (OperatorSubtaskState subtask : operator.getStates()) {
                for (OperatorStateHandle state : subtask.getManagedOperatorState()) {
                    addAssigned(state, source);
                }
            }
            source.forEach((topic, offsets) -> offsets.forEach((partition, offset) ->
                    offsets(positions, topic).merge(partition, offset, SavepointReader::earlier)));
        }
        return new Positions(positions);
    }

    private static CheckpointMetadata load(String path) throws IOException {
        CompletedCheckpointStorageLocation location = AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(path);
        try (DataInputStream in =
                new DataInputStream(location.getMetadataHandle().openInputStream())) {
            return Checkpoints.loadCheckpointMetadata(in, SavepointReader.class.getClassLoader(), path);
        }
    }

    /** What the enumerator has discovered: a reader may not have got its partitions yet. */
    private static void addUnassigned(OperatorState operator, SortedMap<String, SortedMap<Integer, Long>> source)
            throws IOException {
        ByteStreamStateHandle coordinator = operator.getCoordinatorState();
        if (coordinator == null || !operator.getOperatorName().orElse("").startsWith("Source: ")) {
            return;
        }
        try (DataInputStream in = new DataInputStream(coordinator.openInputStream())) {
            in.readInt(); // version of the coordinator's envelope
            int version = in.readInt();
            byte[] bytes = in.readNBytes(in.readInt());
            KafkaSourceEnumState state = new KafkaSourceEnumStateSerializer().deserialize(version, bytes);
            for (KafkaPartitionSplit split : state.unassignedSplits()) {
                put(source, split);
            }
        }
    }

    private static void addAssigned(OperatorStateHandle handle, SortedMap<String, SortedMap<Integer, Long>> source)
            throws IOException {
        OperatorStateHandle.StateMetaInfo info =
                handle.getStateNameToPartitionOffsets().get(READER_STATE);
        if (info == null) {
            return;
        }
        try (FSDataInputStream file = handle.openInputStream()) {
            DataInputViewStreamWrapper in = new DataInputViewStreamWrapper(file);
            for (long start : info.getOffsets()) {
                file.seek(start);
                if (in.readInt() >= 0) { // length of what follows; negative for none
                    int version = in.readInt();
                    byte[] bytes = new byte[in.readInt()];
                    in.readFully(bytes);
                    put(source, new KafkaPartitionSplitSerializer().deserialize(version, bytes));
                }
            }
        }
    }

    private static void put(SortedMap<String, SortedMap<Integer, Long>> source, KafkaPartitionSplit split) {
        offsets(source, split.getTopic()).put(split.getPartition(), split.getStartingOffset());
    }

    private static SortedMap<Integer, Long> offsets(
            SortedMap<String, SortedMap<Integer, Long>> positions, String topic) {
        return positions.computeIfAbsent(topic, name -> new TreeMap<>());
    }

    /** Nothing read from the end on (-1) is later than any offset; nothing read from the beginning on (-2) is earlier. */
    private static long earlier(long left, long right) {
        if (left == FROM_END) {
            return right;
        }
        return right == FROM_END ? left : Math.min(left, right);
    }
}
