package io.headgate.model;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module. */
class ArchitectureTest {
    private static JavaClasses module;

    @BeforeAll
    static void readTheModule() {
        module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.model");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.model.(*)..").should().beFreeOfCycles().check(module);
    }

    /** An oracle that asked the code under test would agree with its mistakes. */
    @Test
    void theJudgesKnowNoCodeUnderTest() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("io.headgate.model.judge..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.activities..",
                        "io.headgate.ledger..",
                        "io.headgate.workflows.engine..",
                        "io.headgate.workflows.run..")
                .check(module);
    }
}
