package io.headgate.workflows.codec;

import io.temporal.common.converter.CodecDataConverter;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import java.util.List;

/**
 * The data converters that every client and worker of Headgate uses: records as JSON, sizes checked before the call.
 *
 * <pre>{@code
 * WorkflowClientOptions.newBuilder().setDataConverter(Payloads.plain())
 * }</pre>
 */
public final class Payloads {
    private Payloads() {}

    /** Readable in Temporal's UI. */
    public static DataConverter plain() {
        return new CodecDataConverter(DefaultDataConverter.newDefaultInstance(), List.of(new SizeGuard()), false);
    }

    /**
     * Encrypted on the way to Temporal, failures too. Ids, types and search attributes stay readable.
     *
     * @param keyId name of the key, for the day on which it is changed
     * @param key 16 or 32 bytes
     */
    public static DataConverter encrypted(String keyId, byte[] key) {
        return new CodecDataConverter(
                DefaultDataConverter.newDefaultInstance(), List.of(new SizeGuard(), new AesGcmCodec(keyId, key)), true);
    }
}
