package io.headgate.platforms.flink.savepoint;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/**
 * A partition as a Kafka source had it.
 *
 * @param source the operator's name, empty where the savepoint does not tell
 * @param next the next offset to read; negative when nothing was read yet: {@link #FROM_BEGINNING} or {@link #FROM_END}
 */
public record SourceSplit(String source, String topic, int partition, long next) {
    public static final long FROM_BEGINNING = -2;
    public static final long FROM_END = -1;

    static SourceSplit read(String source, int version, byte[] bytes) throws IOException {
        if (version != 0) {
            throw new IOException("a split has version " + version + ", known is version 0");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new SourceSplit(source, in.readUTF(), in.readInt(), in.readLong());
        }
    }
}
