package io.deprecation.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Who may know whom (design 3-architecture.md). */
@AnalyzeClasses(packages = "io.deprecation", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final Set<String> CLOCK_READS =
            Set.of("java.lang.System.currentTimeMillis()", "java.lang.System.nanoTime()");

    @ArchTest
    static final ArchRule modulesPointInward = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("app")
            .definedBy("io.deprecation.app..")
            .layer("filter")
            .definedBy("io.deprecation.filter..")
            .optionalLayer("ledger")
            .definedBy("io.deprecation.ledger..")
            .layer("console")
            .definedBy("io.deprecation.console..")
            .layer("evidence")
            .definedBy("io.deprecation.evidence..")
            .layer("rule")
            .definedBy("io.deprecation.rule..")
            .layer("json")
            .definedBy("io.deprecation.json..")
            .layer("change")
            .definedBy("io.deprecation.change..")
            .layer("usage")
            .definedBy("io.deprecation.usage..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("filter")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("console")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("ledger")
            .mayOnlyAccessLayers("usage")
            .whereLayer("change")
            .mayNotAccessAnyLayer()
            .whereLayer("usage")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayOnlyAccessLayers("change");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.deprecation.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theEngineIsPlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.deprecation.change..",
                    "io.deprecation.rule..",
                    "io.deprecation.json..",
                    "io.deprecation.usage..",
                    "io.deprecation.evidence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "reactor..", "io.netty..", "io.micrometer..", "com.github.benmanes..");

    @ArchTest
    static final ArchRule onlyTheWiringReadsAClock = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.deprecation.filter.autoconfigure", "io.deprecation.app..", "io.deprecation.demo..")
            .should()
            .accessTargetWhere(describe("reads a clock", ArchitectureTest::readsAClock));

    /** What stands in a rule is data, whatever it looks like. */
    @ArchTest
    static final ArchRule nothingEvaluatesExpressions = noClasses()
            .that()
            .resideInAPackage("io.deprecation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.expression..", "javax.script..");

    @ArchTest
    static final ArchRule theFilterNeverBlocks = noClasses()
            .that()
            .resideInAPackage("io.deprecation.filter..")
            .should()
            .accessTargetWhere(describe("blocks", ArchitectureTest::blocks));

    @ArchTest
    static final ArchRule bodiesAndCodingsOfMessagesKnowNoSpringBeans = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.deprecation.filter.autoconfigure",
                    "io.deprecation.filter.config",
                    "io.deprecation.console.config",
                    "io.deprecation.app..")
            .and()
            .resideOutsideOfPackage("io.deprecation.filter.reload")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.beans..", "org.springframework.boot..", "org.springframework.context..");

    private static boolean readsAClock(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        String owner = access.getTargetOwner().getFullName();
        boolean now = access.getName().equals("now") && owner.startsWith("java.time.") && target.endsWith("now()");
        return now
                || CLOCK_READS.contains(target)
                || (owner.equals("java.time.Clock") && access.getName().startsWith("system"));
    }

    private static boolean blocks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        boolean reactor =
                owner.startsWith("reactor.core.publisher.") && access.getName().startsWith("block");
        boolean sleep = owner.equals("java.lang.Thread") && access.getName().equals("sleep");
        boolean wait = Set.of("get", "join").contains(access.getName())
                && owner.startsWith("java.util.concurrent.")
                && owner.endsWith("Future");
        return reactor || sleep || wait;
    }
}
