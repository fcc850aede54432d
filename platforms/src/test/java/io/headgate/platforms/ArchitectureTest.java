package io.headgate.platforms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.headgate.platforms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CONFLUENT = "io.headgate.platforms.confluent..";
    private static final String FLINK = "io.headgate.platforms.flink..";
    private static final String OPEN = "io.headgate.platforms.open..";

    @ArchTest
    static final ArchRule confluentDoesNotSeeFlink = noClasses()
            .that()
            .resideInAPackage(CONFLUENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FLINK, OPEN);

    @ArchTest
    static final ArchRule flinkDoesNotSeeConfluent = noClasses()
            .that()
            .resideInAPackage(FLINK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONFLUENT, OPEN)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thePortSeesNoAdapter = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.headgate.platforms", "io.headgate.platforms.sql..", "io.headgate.platforms.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CONFLUENT, FLINK, OPEN);

    @ArchTest
    static final ArchRule nobodySeesTheLab =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.headgate.lab..");

    @ArchTest
    static final ArchRule httpStaysInTheAdapters = noClasses()
            .that()
            .resideOutsideOfPackages(CONFLUENT, FLINK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    /** Settings read the state file of a lab. */
    @ArchTest
    static final ArchRule jsonStaysInTheAdaptersAndTheSettings = noClasses()
            .that()
            .resideOutsideOfPackages(CONFLUENT, FLINK, "io.headgate.platforms.settings..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");
}
