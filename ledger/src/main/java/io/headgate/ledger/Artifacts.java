package io.headgate.ledger;

import java.util.Optional;

/** Content by digest. An artifact never changes: its digest is its name. */
public interface Artifacts {
    /** Stores bytes and gives their digest, {@code sha256:...}. The first kind under which they came stays. */
    String store(ArtifactKind kind, byte[] bytes);

    /**
     * Stores bytes that must have this digest.
     *
     * @throws io.headgate.pipelines.problem.HeadgateException {@code USAGE} when they have another one
     */
    void store(String digest, ArtifactKind kind, byte[] bytes);

    boolean has(String digest);

    /**
     * The bytes of a digest.
     *
     * @throws io.headgate.pipelines.problem.HeadgateException {@code UNEXPECTED} when what is stored is no longer what it was
     */
    Optional<byte[]> find(String digest);

    /** Notes that one artifact belongs to another: the world of a plan. The first note stays. */
    void link(String from, ArtifactLink link, String to);

    Optional<String> linked(String from, ArtifactLink link);
}
