package io.headgate.platforms.flink.savepoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * Reads how far all Kafka sources of a job had read out of its savepoint or checkpoint: the one place that knows exactly. Offsets
 * that a consumer group has committed are older, and miss partitions without records.
 */
public final class SavepointReader {
    private static final String READER_STATE = "SourceReaderState";
    private static final int ENUMERATOR_VERSION = 3;
    private static final int UNASSIGNED = 1;

    private SavepointReader() {}

    /** The splits of every source, any parallelism; a partition that no reader had taken over yet is one of them too. */
    public static List<SourceSplit> splits(String path) throws IOException {
        List<SourceSplit> splits = new ArrayList<>();
        for (OperatorState operator : load(path).getOperatorStates()) {
            String source = operator.getOperatorName().orElse("");
            int before = splits.size();
            for (OperatorSubtaskState subtask : operator.getStates()) {
                for (OperatorStateHandle state : subtask.getManagedOperatorState()) {
                    addAssigned(source, state, splits);
                }
            }
            ByteStreamStateHandle coordinator = operator.getCoordinatorState();
            if (coordinator != null && (splits.size() > before || source.contains("KafkaSource"))) {
                addUnassigned(source, coordinator, splits);
            }
        }
        return List.copyOf(splits);
    }

    private static CheckpointMetadata load(String path) throws IOException {
        CompletedCheckpointStorageLocation location = AbstractFsCheckpointStorageAccess.resolveCheckpointPointer(path);
        try (DataInputStream in =
                new DataInputStream(location.getMetadataHandle().openInputStream())) {
            return Checkpoints.loadCheckpointMetadata(in, SavepointReader.class.getClassLoader(), path);
        }
    }

    private static void addAssigned(String source, OperatorStateHandle handle, List<SourceSplit> splits)
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
                    splits.add(SourceSplit.read(source, version, bytes));
                }
            }
        }
    }

    private static void addUnassigned(String source, ByteStreamStateHandle coordinator, List<SourceSplit> splits)
            throws IOException {
        try (DataInputStream in = new DataInputStream(coordinator.openInputStream())) {
            in.readInt(); // version of the coordinator's envelope
            int version = in.readInt();
            byte[] bytes = in.readNBytes(in.readInt());
            if (version != ENUMERATOR_VERSION) {
                throw new IOException("the enumerator's state has version " + version + ", known is version "
                        + ENUMERATOR_VERSION + " of flink-connector-kafka 4 and 5");
            }
            addUnassigned(source, new DataInputStream(new ByteArrayInputStream(bytes)), splits);
        }
    }

    private static void addUnassigned(String source, DataInputStream state, List<SourceSplit> splits)
            throws IOException {
        int count = state.readInt();
        int version = state.readInt();
        for (int index = 0; index < count; index++) {
            byte[] bytes = state.readNBytes(state.readInt());
            if (state.readInt() == UNASSIGNED) {
                splits.add(SourceSplit.read(source, version, bytes));
            }
        }
    }
}
