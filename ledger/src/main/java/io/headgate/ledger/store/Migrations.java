package io.headgate.ledger.store;

import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a database to a version of the ledger's tables. Several processes may try at once; one does it, the others wait. */
public final class Migrations {
    private static final String LOCATION = "classpath:io/headgate/ledger/migration";

    private Migrations() {}

    /** To the newest version; a database of a newer Headgate is refused. */
    public static void migrate(DataSource database) {
        migrate(database, "latest");
    }

    /** To one version, for tests of migrations. */
    public static void migrate(DataSource database, String target) {
        try {
            configure(database).target(target).load().migrate();
        } catch (FlywayException e) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "the ledger's database cannot be brought to this version: " + e.getMessage(),
                    "use a Headgate that is not older than the one that wrote it, or an empty database",
                    e);
        }
    }

    /** Flyway for the ledger's tables. */
    public static FluentConfiguration configure(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATION)
                .ignoreMigrationPatterns(new String[0])
                .validateMigrationNaming(true)
                .connectRetries(0);
    }
}
