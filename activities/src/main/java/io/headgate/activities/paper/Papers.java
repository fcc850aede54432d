package io.headgate.activities.paper;

import java.util.Optional;

/** Where plans, snapshots and worlds lie. A paper never changes: its digest is its name. */
public interface Papers {
    /** What a paper is. */
    enum Kind {
        SNAPSHOT,
        PLAN,
        WORLD
    }

    Optional<byte[]> find(String digest);

    /** Stores a paper and gives its digest, the SHA-256 of its bytes. */
    String store(Kind kind, byte[] bytes);

    /** Notes that the plan was made on a world; the first note stays. */
    void noteWorld(String plan, String world);

    /** The world that a plan was made on, where somebody has noted it. */
    Optional<String> worldOf(String plan);
}
