package io.headgate.ledger.store;

import io.headgate.ledger.ArtifactKind;
import io.headgate.ledger.ArtifactLink;
import io.headgate.ledger.Artifacts;
import io.headgate.pipelines.json.Digest;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import java.io.IOException;
import java.util.Optional;

/** Artifacts in their table; bytes are checked against their name on the way in and on the way out. */
final class PostgresArtifacts implements Artifacts {
    private final Database database;

    PostgresArtifacts(Database database) {
        this.database = database;
    }

    @Override
    public String store(ArtifactKind kind, byte[] bytes) {
        String digest = Digest.of(bytes);
        write(digest, kind, bytes);
        return digest;
    }

    @Override
    public void store(String digest, ArtifactKind kind, byte[] bytes) {
        if (!Digest.of(bytes).equals(digest)) {
            throw new HeadgateException(
                    FailureCode.USAGE,
                    "the content does not have the digest " + digest,
                    "send the bytes of which the digest was made");
        }
        write(digest, kind, bytes);
    }

    private void write(String digest, ArtifactKind kind, byte[] bytes) {
        byte[] packed = Gzip.pack(bytes);
        database.run(handle -> handle.createUpdate("""
                        insert into artifact (digest, kind, size, bytes) values (:digest, :kind, :size, :bytes)
                        on conflict (digest) do nothing""")
                .bind("digest", digest)
                .bind("kind", kind.name())
                .bind("size", bytes.length)
                .bind("bytes", packed)
                .execute());
    }

    @Override
    public boolean has(String digest) {
        return database.transact(
                handle -> handle.createQuery("select exists (select from artifact where digest = :digest)")
                        .bind("digest", digest)
                        .mapTo(Boolean.class)
                        .one());
    }

    @Override
    public Optional<byte[]> find(String digest) {
        Optional<byte[]> packed =
                database.transact(handle -> handle.createQuery("select bytes from artifact where digest = :digest")
                        .bind("digest", digest)
                        .map((row, context) -> row.getBytes("bytes"))
                        .findOne());
        return packed.map(bytes -> verified(digest, bytes));
    }

    private static byte[] verified(String digest, byte[] packed) {
        try {
            byte[] bytes = Gzip.unpack(packed);
            if (Digest.of(bytes).equals(digest)) {
                return bytes;
            }
            throw damaged(digest, null);
        } catch (IOException e) {
            throw damaged(digest, e);
        }
    }

    private static HeadgateException damaged(String digest, @org.jspecify.annotations.Nullable Throwable cause) {
        return new HeadgateException(
                FailureCode.UNEXPECTED,
                "what the ledger stores as " + digest + " is not what was stored",
                "restore the ledger's database from a backup, then plan again",
                cause);
    }

    @Override
    public void link(String from, ArtifactLink link, String to) {
        database.run(handle -> handle.createUpdate("""
                        insert into artifact_link (from_digest, link, to_digest) values (:from, :link, :to)
                        on conflict (from_digest, link) do nothing""")
                .bind("from", from)
                .bind("link", link.name())
                .bind("to", to)
                .execute());
    }

    @Override
    public Optional<String> linked(String from, ArtifactLink link) {
        return database.transact(handle -> handle.createQuery(
                        "select to_digest from artifact_link where from_digest = :from and link = :link")
                .bind("from", from)
                .bind("link", link.name())
                .mapTo(String.class)
                .findOne());
    }
}
