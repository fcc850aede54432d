package io.headgate.activities;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.headgate.ledger.execution.TouchedObjects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module: thin, between workflows, platforms and the ledger. */
class ArchitectureTest {
    private static JavaClasses module;

    @BeforeAll
    static void readTheModule() {
        module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.activities");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.activities.(*)..")
                .should()
                .beFreeOfCycles()
                .check(module);
    }

    /** A failure is an ApplicationFailure by the hand of workflows' StepFailures; nothing else of Temporal is known to steps. */
    @Test
    void onlyItsOwnPackageRunsUnderTemporal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..activities.temporal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.temporal.activity..", "io.temporal.client..", "io.temporal.workflow..")
                .check(module);
    }

    /** What a step has touched is a value that the ledger keeps; how it keeps it is no matter here. */
    @Test
    void stepsKnowTheirRecordAndNoLedger() {
        noClasses()
                .that()
                .resideInAnyPackage("..activities.step..", "..activities.paper..", "..activities.environment..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("io.headgate.ledger..").and(not(equivalentTo(TouchedObjects.class))))
                .check(module);
    }

    @Test
    void noAdapterNoHttpNoSqlAppears() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.platforms.confluent..",
                        "io.headgate.platforms.flink..",
                        "io.headgate.platforms.open..",
                        "io.headgate.ledger.store..",
                        "io.headgate.ledger.http..",
                        "io.headgate.workflows.run..",
                        "io.headgate.workflows.engine..",
                        "okhttp3..",
                        "java.sql..",
                        "io.javalin..",
                        "org.apache.kafka..")
                .check(module);
    }

    @Test
    void onlyTheMetersKnowMicrometer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..activities.meter..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..")
                .check(module);
    }
}
