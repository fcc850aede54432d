package io.headgate.pipelines.page;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ElkIsLoadedLateTest {
    @Test
    void onlyWhatOrdersThePictureKnowsElk() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ElkOrder.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Polyline.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.elk..")
                .because("ELK takes a second to start, which only commands that draw should pay")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.headgate.pipelines"));
    }
}
