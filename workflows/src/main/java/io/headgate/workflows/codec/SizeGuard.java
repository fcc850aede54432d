package io.headgate.workflows.codec;

import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverterException;
import io.temporal.payload.codec.PayloadCodec;
import java.util.List;

/**
 * Refuses payloads that Temporal would answer with the end of the workflow: an argument of an activity above 2 MiB terminates
 * it. Refused here, the workflow is suspended and nothing is lost.
 */
public final class SizeGuard implements PayloadCodec {
    /** A little below what the server takes, for what is added on the way. */
    public static final int LARGEST = 2 * 1024 * 1024 - 64 * 1024;

    @Override
    public List<Payload> encode(List<Payload> payloads) {
        long size = payloads.stream().mapToLong(Payload::getSerializedSize).sum();
        if (size > LARGEST) {
            throw new DataConverterException("a payload of " + size + " bytes; Temporal takes " + LARGEST
                    + ". Large things belong in the ledger, by their digest");
        }
        return payloads;
    }

    @Override
    public List<Payload> decode(List<Payload> payloads) {
        return payloads;
    }
}
