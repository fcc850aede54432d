package io.headgate.workflows.codec;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.temporal.common.converter.DataConverter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The key that payloads are encrypted with, as a file holds it: 16 or 32 random bytes in base64, such as {@code openssl rand
 * -base64 32} prints. Workers and commands need the same one.
 */
public final class PayloadKey {
    private static final String NAME = "headgate";

    private final byte[] key;

    private PayloadKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @throws HeadgateException {@link FailureCode#CONFIG} when there is none in the file
     */
    public static PayloadKey read(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != 16 && key.length != 32) {
                throw new IllegalArgumentException(key.length + " bytes are no AES key");
            }
            return new PayloadKey(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the key for payloads in " + file + " cannot be read",
                    "write 32 random bytes there as base64: openssl rand -base64 32",
                    e);
        }
    }

    /** Encrypts with this key, and decrypts what was encrypted with it. */
    public DataConverter converter() {
        return Payloads.encrypted(NAME, key);
    }
}
