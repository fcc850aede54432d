package io.headgate.ledgerclient;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rule of this module: the ledger by HTTP, and nothing of how the ledger works. */
class ArchitectureTest {
    @Test
    void itKnowsTheDomainAndHttpOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.ledger..",
                        "io.headgate.platforms..",
                        "io.headgate.workflows..",
                        "io.headgate.activities..",
                        "io.headgate.worker..",
                        "io.headgate.cli..",
                        "io.temporal..",
                        "io.javalin..",
                        "java.sql..",
                        "org.jdbi..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.headgate.ledgerclient"));
    }
}
