package io.headgate.activities.record;

import io.headgate.activities.paper.Papers;
import io.headgate.ledger.ArtifactKind;
import io.headgate.ledger.ArtifactLink;
import io.headgate.ledger.Ledger;
import java.util.Optional;

/** {@link Papers} in the ledger. */
public final class LedgerPapers implements Papers {
    private final Ledger ledger;

    public LedgerPapers(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<byte[]> find(String digest) {
        return ledger.artifacts().find(digest);
    }

    @Override
    public String store(Kind kind, byte[] bytes) {
        return ledger.artifacts().store(kind(kind), bytes);
    }

    private static ArtifactKind kind(Kind kind) {
        return switch (kind) {
            case SNAPSHOT -> ArtifactKind.SNAPSHOT;
            case PLAN -> ArtifactKind.PLAN;
            case WORLD -> ArtifactKind.WORLD;
        };
    }

    @Override
    public void noteWorld(String plan, String world) {
        ledger.artifacts().link(plan, ArtifactLink.WORLD_OF_PLAN, world);
    }

    @Override
    public Optional<String> worldOf(String plan) {
        return ledger.artifacts().linked(plan, ArtifactLink.WORLD_OF_PLAN);
    }
}
