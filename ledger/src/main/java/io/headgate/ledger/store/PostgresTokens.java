package io.headgate.ledger.store;

import io.headgate.ledger.Tokens;
import io.headgate.ledger.token.Role;
import io.headgate.ledger.token.TokenInfo;
import io.headgate.pipelines.json.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tokens in their table, as SHA-256 of 256 random bits: nothing to guess, nothing to slow down. */
final class PostgresTokens implements Tokens {
    private static final String PREFIX = "hg_";
    private static final int BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    PostgresTokens(Database database) {
        this.database = database;
    }

    @Override
    public String create(String name, Role role) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        register(name, role, token);
        return token;
    }

    @Override
    public void register(String name, Role role, String token) {
        byte[] hash = hash(token);
        database.run(handle -> {
            handle.createUpdate(
                            "update token set revoked_at = now() where name = :name and revoked_at is null and hash <> :hash")
                    .bind("name", name)
                    .bind("hash", hash)
                    .execute();
            handle.createUpdate("""
                            insert into token (name, role, hash) values (:name, :role, :hash)
                            on conflict (hash) do update
                            set name = excluded.name, role = excluded.role, revoked_at = null""")
                    .bind("name", name)
                    .bind("role", role.name())
                    .bind("hash", hash)
                    .execute();
        });
    }

    @Override
    public void revoke(String name) {
        database.run(handle -> handle.createUpdate(
                        "update token set revoked_at = now() where name = :name and revoked_at is null")
                .bind("name", name)
                .execute());
    }

    @Override
    public Optional<TokenInfo> authenticate(String token) {
        byte[] hash = hash(token);
        return database
                .transact(handle -> handle.createQuery("select * from token where revoked_at is null order by id")
                        .map((row, context) -> new Known(HexFormat.of().formatHex(row.getBytes("hash")), info(row)))
                        .list())
                .stream()
                .filter(known -> MessageDigest.isEqual(HexFormat.of().parseHex(known.hash()), hash))
                .map(Known::info)
                .findFirst();
    }

    @Override
    public List<TokenInfo> list() {
        return database.transact(
                handle -> handle.createQuery("select * from token where revoked_at is null order by name collate \"C\"")
                        .map((row, context) -> info(row))
                        .list());
    }

    private static TokenInfo info(java.sql.ResultSet row) throws java.sql.SQLException {
        return new TokenInfo(
                row.getString("name"), Role.valueOf(row.getString("role")), Columns.instant(row, "created_at"));
    }

    private static byte[] hash(String token) {
        return HexFormat.of().parseHex(Digest.hex(token.getBytes(StandardCharsets.UTF_8)));
    }

    private record Known(String hash, TokenInfo info) {}
}
