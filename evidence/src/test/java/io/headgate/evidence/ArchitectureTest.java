package io.headgate.evidence;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module. */
class ArchitectureTest {
    private static JavaClasses module;

    @BeforeAll
    static void readTheModule() {
        module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.evidence");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.evidence.(*)..")
                .should()
                .beFreeOfCycles()
                .check(module);
    }

    @Test
    void theCodeOfLabAndWorkerIsKnownToNobodyHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.lab..", "io.headgate.worker..", "io.headgate.ledger..", "io.headgate.activities..")
                .check(module);
    }
}
