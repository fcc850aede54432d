package io.headgate.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.headgate.ledger.TestLedger;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {
    /** Every version that there ever was. */
    static List<String> versions() {
        return all();
    }

    @Test
    void anEmptyDatabaseIsBroughtToTheNewestVersion() {
        isBroughtToTheNewest(database());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aDatabaseOfEveryVersionIsBroughtToTheNewest(String version) {
        PGSimpleDataSource database = database();
        Migrations.migrate(database, version);

        isBroughtToTheNewest(database);
    }

    private static void isBroughtToTheNewest(PGSimpleDataSource database) {
        Migrations.migrate(database);

        List<String> applied = Arrays.stream(
                        Migrations.configure(database).load().info().applied())
                .map(migration -> migration.getVersion().toString())
                .toList();
        assertThat(applied).isNotEmpty().isEqualTo(all());
        assertThat(Migrations.configure(database).load().validateWithResult().validationSuccessful)
                .isTrue();
    }

    private static List<String> all() {
        MigrationInfo[] known = Migrations.configure(database()).load().info().all();
        return Arrays.stream(known)
                .map(migration -> migration.getVersion().toString())
                .toList();
    }

    private static PGSimpleDataSource database() {
        DatabaseAddress address = TestLedger.database();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(address.jdbcUrl());
        database.setUser(address.user());
        database.setPassword(address.password());
        return database;
    }
}
