package io.headgate.pipelines;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of this module: pure, without network, clock and threads of its own; files only where files are the matter. */
class ArchitectureTest {
    private static final String[] FILES = {"..scan..", "..cache..", "..json..", "..scaffold.."};

    private static JavaClasses classes;

    @BeforeAll
    static void readTheModule() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.headgate.pipelines");
    }

    @Test
    void nothingReachesTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..", "java.nio.channels.spi..", "javax.net..", "okhttp3..", "io.temporal..")
                .check(classes);
    }

    @Test
    void nothingAsksTheClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(classes);
    }

    @Test
    void nothingStartsThreads() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ExecutorService")
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .check(classes);
    }

    @Test
    void filesAreTouchedOnlyWhereFilesAreTheMatter() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FILES)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Files.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io.File..")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.pipelines.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
