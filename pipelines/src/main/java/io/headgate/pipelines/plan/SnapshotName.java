package io.headgate.pipelines.plan;

import io.headgate.pipelines.snapshot.Snapshot;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The digest of the snapshot planned with last: who plans again and again with one project has it hashed once. */
final class SnapshotName {
    private record Known(Snapshot snapshot, String digest) {}

    private final AtomicReference<@Nullable Known> last = new AtomicReference<>();

    @SuppressWarnings("ReferenceEquality") // comparing all of two projects would cost more than hashing one
    String of(Snapshot snapshot) {
        Known known = last.get();
        if (known == null || known.snapshot() != snapshot) {
            known = new Known(snapshot, snapshot.digest());
            last.set(known);
        }
        return known.digest();
    }
}
