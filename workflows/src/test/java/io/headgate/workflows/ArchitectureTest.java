package io.headgate.workflows;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module: what Temporal replays does the same every time. */
class ArchitectureTest {
    /** All that runs inside a workflow. */
    private static final String[] REPLAYED = {
        "..run..", "..engine..", "..rollout..", "..plan..", "..activity..", "..schedule.."
    };

    private static JavaClasses classes;

    @BeforeAll
    static void readTheModule() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.workflows");
    }

    @Test
    void replayedCodeAsksNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(REPLAYED)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .check(classes);
    }

    @Test
    void replayedCodeHasNoChance() {
        noClasses()
                .that()
                .resideInAnyPackage(REPLAYED)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class)
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .check(classes);
    }

    @Test
    void replayedCodeHasNoThreadsFilesAndSockets() {
        noClasses()
                .that()
                .resideInAnyPackage(REPLAYED)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.CompletableFuture")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "javax.net..")
                .check(classes);
    }

    /** The order of a hash is the same in every JVM, but nobody should have to know that. */
    @Test
    void replayedCodeWalksThroughNoHash() {
        noClasses()
                .that()
                .resideInAnyPackage(REPLAYED)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashMap")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.HashSet")
                .check(classes);
    }

    @Test
    void noHttpAndNoJsonTypesAppear() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..", "com.google.gson..", "okhttp3..", "java.net.http..", "io.javalin..")
                .check(classes);
    }

    @Test
    void theEngineKnowsNoTemporal() {
        noClasses()
                .that()
                .resideInAPackage("..engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.temporal..")
                .check(classes);
    }

    @Test
    void onlyPlansPoliciesAndRequestsComeFromTheDomain() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.pipelines.scan..",
                        "io.headgate.pipelines.sql..",
                        "io.headgate.pipelines.snapshot..",
                        "io.headgate.pipelines.graph..",
                        "io.headgate.pipelines.world..",
                        "io.headgate.pipelines.json..",
                        "io.headgate.platforms..")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.workflows.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
