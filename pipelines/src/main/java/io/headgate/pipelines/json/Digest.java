package io.headgate.pipelines.json;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** SHA-256 with its name in front: {@code sha256:ab12...}. */
public final class Digest {
    private static final MessageDigest UNUSED = unused();

    private Digest() {}

    public static String of(byte[] bytes) {
        return "sha256:" + hex(bytes);
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what is written, which is never held as a whole. */
    public static String of(Consumer<OutputStream> content) {
        MessageDigest digest = sha256();
        content.accept(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    /** The bare 64 hex digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A copy costs far less than asking all providers for a new one, and plans hash many small texts. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java can be copied", e);
        }
    }

    private static MessageDigest unused() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
