package io.backupchecks.autotask.checks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules that the compiler cannot check. Each was broken once on purpose and seen to fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "io.backupchecks.autotask";
    private static final String DOMAIN = ROOT + ".domain..";
    private static final String[] GENERATED = {".*\\.Dagger.*", ".*_.*Factory.*"};
    private static final String[] LOCAL = {ROOT + ".simulator..", ROOT + ".gateway..", ROOT + ".console.."};

    private final JavaClasses project = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(ROOT);

    /** A rule over nothing would always hold. */
    @Test
    void seesTheWholeProject() {
        for (var part : Layout.PACKAGES) {
            assertThat(project.stream().filter(type -> type.getPackageName().startsWith(ROOT + "." + part))).as(part)
                    .hasSizeGreaterThan(3);
        }
    }

    @Test
    void theDomainKnowsNoTechnology() {
        classes().that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(DOMAIN, "java..", "jakarta.inject..", "dagger.internal..",
                        "org.jspecify.annotations.."))
                .because("use cases must run without AWS, HTTP and JSON")
                .check(project);
    }

    @Test
    void thePackagesOfTheDomainHaveNoCycles() {
        slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles().check(project);
    }

    @Test
    void functionsDoNotKnowEachOther() {
        slices().matching(ROOT
                + ".(configure|createticket|mapcustomer|reconciletickets|resolveticket|syncnames|testconnection|viewtickets)..")
                .should()
                .notDependOnEachOther()
                .because("a function is deployed alone")
                .check(project);
    }

    @Test
    void nothingThatIsDeployedKnowsTheLocalSystem() {
        noClasses().that()
                .resideOutsideOfPackages(LOCAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LOCAL)
                .check(project);
    }

    @Test
    void onlyOneClassReadsTheEnvironment() {
        noClasses().that()
                .resideOutsideOfPackages(LOCAL)
                .and()
                .doNotHaveSimpleName("Environment")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("the environment enters at the edge")
                .check(project);
    }

    @Test
    void nobodyTakesTheTimeButFromTheClockThatWasGiven() {
        noClasses().that()
                .resideOutsideOfPackages(LOCAL)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(project);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Inject.class)
                .because("constructors say what a class needs")
                .check(project);
    }

    @Test
    void thereIsNoStaticState() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(LOCAL)
                .and()
                .haveModifier(STATIC)
                .should()
                .haveModifier(FINAL)
                .check(project);
    }

    @Test
    void classesAreFinal() {
        classes().that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotRecords()
                .and()
                .doNotHaveModifier(ABSTRACT)
                .and()
                .areNotAnonymousClasses()
                .and()
                .haveNameNotMatching(GENERATED[0])
                .and()
                .haveNameNotMatching(GENERATED[1])

                .should()
                .haveModifier(FINAL)
                .check(project);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().that()
                .haveNameNotMatching(GENERATED[0])
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Processor")
                .check(project);
    }
}
