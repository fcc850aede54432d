package io.headgate.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module: the record, and nobody who writes it. */
class ArchitectureTest {
    private static JavaClasses module;

    @BeforeAll
    static void readTheModule() {
        module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.ledger");
    }

    @Test
    void ofHeadgateItKnowsTheDomainOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.platforms..",
                        "io.headgate.workflows..",
                        "io.headgate.activities..",
                        "io.headgate.worker..",
                        "io.headgate.cli..")
                .check(module);
    }

    @Test
    void noTemporalTypeAppears() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.temporal..")
                .check(module);
    }

    @Test
    void onlyTheStoreSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ledger.store..", "..ledger.embedded..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..")
                .check(module);
    }

    @Test
    void onlyTheApiSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ledger.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..")
                .check(module);
    }

    @Test
    void theApiGoesThroughTheLedger() {
        noClasses()
                .that()
                .resideInAPackage("..ledger.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..ledger.store..")
                .check(module);
    }
}
