package io.headgate.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module: it puts parts together. */
class ArchitectureTest {
    private static JavaClasses module;

    @BeforeAll
    static void readTheModule() {
        module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.worker");
    }

    @Test
    void itPlansNothingAndDoesNoStepItself() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.pipelines.plan..",
                        "io.headgate.pipelines.scan..",
                        "io.headgate.pipelines.graph..",
                        "io.headgate.workflows.engine..",
                        "io.headgate.lab..",
                        "io.headgate.cli..")
                .check(module);
    }

    @Test
    void onlyItsStartTouchesTheProcessItself() {
        noClasses()
                .that()
                .doNotHaveSimpleName("WorkerMain")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(module);
    }
}
