package io.quarkiverse.migrationreview.deployment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.quarkiverse.migrationreview.deployment.plan.MigrationDescription;

/** The arrows between the packages point one way: fronts, review, plan, diff, catalog. */
class ArchitectureTest {

    private static final String ROOT = "io.quarkiverse.migrationreview";
    private static final String DEPLOYMENT = ROOT + ".deployment";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    private static String[] engine() {
        return new String[] { DEPLOYMENT + ".catalog..", DEPLOYMENT + ".diff..", DEPLOYMENT + ".plan..",
                DEPLOYMENT + ".hazard..", DEPLOYMENT + ".rehearsal..", DEPLOYMENT + ".diagram.." };
    }

    @Test
    void eachPackageIsUsedOnlyFromAbove() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("build steps").definedBy(DEPLOYMENT)
                .layer("Dev UI").definedBy(DEPLOYMENT + ".devui..")
                .layer("MCP").definedBy(DEPLOYMENT + ".mcp..")
                .layer("console").definedBy(DEPLOYMENT + ".console..")
                .layer("check").definedBy(DEPLOYMENT + ".check..")
                .layer("start").definedBy(DEPLOYMENT + ".start..")
                .layer("review").definedBy(DEPLOYMENT + ".review..")
                .optionalLayer("rehearsal").definedBy(DEPLOYMENT + ".rehearsal..")
                .layer("diagram").definedBy(DEPLOYMENT + ".diagram..")
                .layer("hazard").definedBy(DEPLOYMENT + ".hazard..")
                .layer("plan").definedBy(DEPLOYMENT + ".plan..")
                .layer("diff").definedBy(DEPLOYMENT + ".diff..")
                .layer("catalog").definedBy(DEPLOYMENT + ".catalog..")
                .layer("model").definedBy(DEPLOYMENT + ".model..")
                .layer("chain").definedBy(DEPLOYMENT + ".chain..")
                .layer("scratch").definedBy(DEPLOYMENT + ".scratch..")
                .whereLayer("build steps").mayNotBeAccessedByAnyLayer()
                .whereLayer("Dev UI").mayOnlyBeAccessedByLayers("build steps")
                .whereLayer("MCP").mayOnlyBeAccessedByLayers("build steps")
                .whereLayer("console").mayOnlyBeAccessedByLayers("build steps")
                .whereLayer("check").mayOnlyBeAccessedByLayers("build steps")
                .whereLayer("start").mayOnlyBeAccessedByLayers("build steps")
                .whereLayer("review").mayOnlyBeAccessedByLayers("build steps", "Dev UI", "MCP", "console", "start",
                        "check")
                .whereLayer("rehearsal").mayOnlyBeAccessedByLayers("review")
                .whereLayer("diagram").mayOnlyBeAccessedByLayers("review")
                .whereLayer("hazard").mayOnlyBeAccessedByLayers("review", "rehearsal")
                .whereLayer("plan").mayOnlyBeAccessedByLayers("review", "Dev UI", "hazard", "rehearsal")
                .whereLayer("diff").mayOnlyBeAccessedByLayers("review", "plan", "hazard", "rehearsal", "diagram")
                .whereLayer("catalog")
                .mayOnlyBeAccessedByLayers("review", "plan", "diff", "hazard", "rehearsal", "diagram")
                .whereLayer("model").mayOnlyBeAccessedByLayers("review", "build steps")
                .whereLayer("chain").mayOnlyBeAccessedByLayers("review", "build steps")
                .whereLayer("scratch").mayOnlyBeAccessedByLayers("review", "build steps")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(DEPLOYMENT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theEngineKnowsNothingOfQuarkusHibernateOrFlyway() {
        noClasses().that().resideInAnyPackage(engine()).should().dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "org.hibernate..", "org.flywaydb..", "jakarta.persistence..")
                .check(CLASSES);
    }

    @Test
    void theFrontsTakeNothingFromThePlanButTheCheckOfADescription() {
        noClasses().that().resideInAnyPackage(DEPLOYMENT + ".devui..", DEPLOYMENT + ".mcp..").should().dependOnClassesThat(
                resideInAPackage(DEPLOYMENT + ".plan..")
                        .and(not(
                                type(MigrationDescription.class))))
                .check(CLASSES);
    }

    @Test
    void theRuntimeModuleKnowsNothingOfTheDeploymentModule() {
        noClasses().that().resideInAPackage(ROOT + ".runtime..").should().dependOnClassesThat()
                .resideInAPackage(DEPLOYMENT + "..").check(CLASSES);
    }

    @Test
    void everyClassSaysWhatItIs() {
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)").check(CLASSES);
    }
}
