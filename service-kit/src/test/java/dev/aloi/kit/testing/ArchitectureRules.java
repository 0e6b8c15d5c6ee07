package dev.aloi.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The architecture in ten rules (docs/adr/0004, 0008). Each module runs them on its own classes. */
public final class ArchitectureRules {
    @ArchTest
    static final ArchRule CONTRACTS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("dev.aloi.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "dev.aloi.contracts..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule INFERENCE_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("dev.aloi.inference..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.aloi..")
                    .and(not(resideInAnyPackage("dev.aloi.inference..", "dev.aloi.contracts.."))))
            .allowEmptyShould(true);

    /** Their objects are freed by hand and their exceptions may quote prompts: each is kept behind one door. */
    @ArchTest
    static final ArchRule NATIVE_LIBRARIES_STAY_BEHIND_THEIR_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("dev.aloi.inference.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnxruntime..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TOKENIZERS_STAY_BEHIND_THEIR_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("dev.aloi.inference.token..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("dev.aloi.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule SERVICES_MEET_ONLY_IN_CONTRACTS = slices().matching("dev.aloi.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("dev.aloi.."),
                    resideInAnyPackage(
                            "dev.aloi.contracts..",
                            "dev.aloi.kit..",
                            "dev.aloi.infrastructure..",
                            "dev.aloi.inference.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ADAPTERS_ARE_LEAVES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..onnx..", "..openai..", "..bedrock..", "..replay..", "..rapl..", "..nvml..", "..feed..")
            .and(not(simpleName("Wiring")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.aloi..onnx..",
                    "dev.aloi..openai..",
                    "dev.aloi..bedrock..",
                    "dev.aloi..replay..",
                    "dev.aloi..rapl..",
                    "dev.aloi..nvml..",
                    "dev.aloi..feed..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_CONSUMERS_LISTEN = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Consumer")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_PUBLISHERS_EMIT = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Publisher")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Channel.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Entity")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(
                    ".*\\.[A-Za-z]*(Util|Utils|Helper|Manager|Impl|Dto|Common|Base|Misc|Info|Processor|Handler)(\\$.*)?")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_AND_IDENTITY_ARE_PASSED_IN = noClasses()
            .that(not(simpleName("Wiring")))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONSTRUCTORS_SHOW_DEPENDENCIES =
            noFields().should().beAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule PURE_CORES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.aloi.scoring.metric..",
                    "dev.aloi.scoring.stats..",
                    "dev.aloi.scoring.decision..",
                    "dev.aloi.runner.model..",
                    "dev.aloi.inference..",
                    "dev.aloi.carbon.cost..",
                    "dev.aloi.carbon.energy..",
                    "dev.aloi.carbon.hardware..",
                    "dev.aloi.carbon.grid..",
                    "dev.aloi.catalog.suite.read..",
                    "dev.aloi.catalog.recording.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..")
            .allowEmptyShould(true);

    private ArchitectureRules() {}
}
