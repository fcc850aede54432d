package io.headgate.ledger.store;

import io.headgate.ledger.Registry;
import io.headgate.ledger.registry.PipelineEntry;
import io.headgate.ledger.registry.Serving;
import io.headgate.ledger.registry.TableFacts;
import io.headgate.pipelines.world.Ownership;
import io.headgate.pipelines.world.Ownership.Addition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The registry in its tables. */
final class PostgresRegistry implements Registry {
    private final Database database;

    PostgresRegistry(Database database) {
        this.database = database;
    }

    @Override
    public void note(String environment, List<TableFacts> tables) {
        database.run(handle -> tables.stream()
                .sorted(java.util.Comparator.comparing(TableFacts::table))
                .forEach(facts -> note(handle, environment, facts)));
    }

    private static void note(Handle handle, String environment, TableFacts facts) {
        handle.createUpdate("""
                        insert into pipeline (environment, table_name, owner, kind, active, content_hash)
                        values (:environment, :table, :owner, :kind, :active, :hash)
                        on conflict (environment, table_name) do update
                        set owner = excluded.owner, kind = excluded.kind, active = excluded.active,
                            content_hash = coalesce(excluded.content_hash, pipeline.content_hash)""")
                .bind("environment", environment)
                .bind("table", facts.table())
                .bind("owner", facts.owner())
                .bind("kind", facts.kind())
                .bind("active", facts.active())
                .bind("hash", facts.contentHash())
                .execute();
    }

    @Override
    public void serves(String environment, Serving serving) {
        database.run(handle -> {
            ensure(handle, environment, serving.table());
            serving.replaces().forEach(name -> replace(handle, environment, serving, name));
            write(handle, environment, serving);
        });
    }

    private static void ensure(Handle handle, String environment, String table) {
        handle.createUpdate("""
                        insert into pipeline (environment, table_name) values (:environment, :table)
                        on conflict (environment, table_name) do nothing""")
                .bind("environment", environment)
                .bind("table", table)
                .execute();
    }

    private static void replace(Handle handle, String environment, Serving serving, String name) {
        handle.createUpdate("""
                        update statement set serving = false
                        where environment = :environment and name = :name and uid <> :uid""")
                .bind("environment", environment)
                .bind("name", name)
                .bind("uid", serving.uid())
                .execute();
    }

    private static void write(Handle handle, String environment, Serving serving) {
        // A statement that was made again under its name has another uid: the old one serves nothing.
        replace(handle, environment, serving, serving.statement());
        handle.createUpdate("""
                        insert into statement (environment, name, uid, table_name, generation, rollout, additions,
                                               version_suffix, serving, served_at)
                        values (:environment, :name, :uid, :table, :generation, :rollout, :additions, :suffix, true, :at)
                        on conflict (environment, name, uid) do update set serving = true""")
                .bind("environment", environment)
                .bind("name", serving.statement())
                .bind("uid", serving.uid())
                .bind("table", serving.table())
                .bind("generation", serving.generation())
                .bind("rollout", serving.rollout())
                .bind("additions", serving.additions().stream().map(Enum::name).collect(Collectors.joining(",")))
                .bind("suffix", serving.versionSuffix())
                .bind("at", serving.at())
                .execute();
    }

    @Override
    public void retire(String environment, String statement, String uid) {
        database.run(handle -> handle.createUpdate("""
                        update statement set serving = false
                        where environment = :environment and name = :name and uid = :uid""")
                .bind("environment", environment)
                .bind("name", statement)
                .bind("uid", uid)
                .execute());
    }

    @Override
    public void verified(String environment, String table, boolean verified) {
        database.run(handle -> {
            ensure(handle, environment, table);
            handle.createUpdate("""
                            update pipeline set verified = :verified
                            where environment = :environment and table_name = :table""")
                    .bind("verified", verified)
                    .bind("environment", environment)
                    .bind("table", table)
                    .execute();
        });
    }

    @Override
    public boolean isVerified(String environment, String table) {
        return find(environment, table).map(PipelineEntry::verified).orElse(false);
    }

    @Override
    public Optional<Ownership> ownership(String environment, String statement) {
        return database.transact(handle -> handle.createQuery("""
                        select * from statement where environment = :environment and name = :name
                        order by serving desc, served_at desc, uid limit 1""")
                .bind("environment", environment)
                .bind("name", statement)
                .map((row, context) -> new Ownership(
                        row.getString("table_name"),
                        row.getInt("generation"),
                        Optional.of(row.getString("rollout")),
                        row.getBoolean("serving"),
                        additions(row.getString("additions")),
                        Columns.text(row, "version_suffix")))
                .findOne());
    }

    private static Set<Addition> additions(String names) {
        return Stream.of(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Addition::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Addition.class)));
    }

    @Override
    public Optional<PipelineEntry> find(String environment, String table) {
        return database.transact(handle -> PipelineRows.list(handle, environment, Optional.of(table))).stream()
                .findFirst();
    }

    @Override
    public List<PipelineEntry> list(String environment) {
        return database.transact(handle -> PipelineRows.list(handle, environment, Optional.empty()));
    }
}
