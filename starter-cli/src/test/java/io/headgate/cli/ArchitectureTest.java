package io.headgate.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
                .importPackages("io.headgate.cli");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.headgate.cli.(**)").should().beFreeOfCycles().check(module);
    }

    @Test
    void commandsDoNotKnowTheTree() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.headgate.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.headgate.cli")
                .check(module);
    }

    @Test
    void dailyCommandsDoNotKnowTheOtherToolsNames() {
        noClasses()
                .that()
                .resideInAPackage("io.headgate.cli.project")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.headgate.cli.compat")
                .check(module);
    }

    /** Commands that need no platform must not pay for loading one. */
    @Test
    void adaptersAreBehindTheOpener() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ConfiguredPlatforms")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.headgate.platforms.open..",
                        "io.headgate.platforms.confluent..",
                        "io.headgate.platforms.flink..")
                .check(module);
    }

    @Test
    void onlyTheStartTouchesTheProcessItself() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Main")
                .and()
                .doNotHaveSimpleName("Rehearsal")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(module);
    }

    @Test
    void commandsAreNamedSo() {
        classes()
                .that()
                .areAnnotatedWith(picocli.CommandLine.Command.class)
                .and()
                .doNotHaveSimpleName("CommandTree")
                .should()
                .haveSimpleNameEndingWith("Command")
                .check(module);
    }
}
