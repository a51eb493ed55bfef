package tw.taiwanjobs.keycloak.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.validate.Validator;
import picocli.CommandLine.Command;
import tw.taiwanjobs.keycloak.common.TypedText;

/** Keeps the layout of CONTRIBUTING.md: who may use whom, what stands where, what is banned. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "tw.taiwanjobs.keycloak";

    /** The one map of the packages: feature → features that it may use. */
    static final Map<String, List<String>> USES = new TreeMap<>(Map.ofEntries(
            Map.entry("common", List.of()),
            Map.entry("crypto", List.of("common", "operator")),
            Map.entry("jobs", List.of("common", "crypto")),
            Map.entry("theme", List.of("common")),
            Map.entry("audit", List.of("common")),
            Map.entry("limits", List.of("common", "crypto", "audit")),
            Map.entry("identity", List.of("common", "crypto", "jobs")),
            Map.entry("profile", List.of("common", "audit")),
            Map.entry("factor", List.of("common", "audit", "limits", "mail", "member")),
            Map.entry("passkey", List.of("common", "member")),
            Map.entry("documents", List.of("common", "operator", "rights")),
            Map.entry("password", List.of("common")),
            Map.entry("captcha", List.of("common", "limits")),
            Map.entry("mail", List.of("common", "limits")),
            Map.entry("member", List.of("common", "crypto", "jobs", "identity", "documents", "password")),
            Map.entry("lockout", List.of("common", "crypto", "identity", "mail", "member", "password")),
            Map.entry(
                    "link",
                    List.of(
                            "common",
                            "audit",
                            "crypto",
                            "limits",
                            "identity",
                            "profile",
                            "password",
                            "mail",
                            "member",
                            "lockout")),
            Map.entry(
                    "registration",
                    List.of(
                            "common",
                            "theme",
                            "crypto",
                            "audit",
                            "limits",
                            "identity",
                            "profile",
                            "documents",
                            "captcha",
                            "mail",
                            "member",
                            "link")),
            Map.entry(
                    "recovery",
                    List.of(
                            "common",
                            "crypto",
                            "audit",
                            "limits",
                            "identity",
                            "captcha",
                            "password",
                            "lockout",
                            "mail",
                            "member",
                            "link")),
            Map.entry("device", List.of("common", "limits", "member", "lockout", "link")),
            Map.entry(
                    "login",
                    List.of(
                            "common",
                            "device",
                            "audit",
                            "limits",
                            "captcha",
                            "identity",
                            "lockout",
                            "mail",
                            "member",
                            "passkey",
                            "recovery",
                            "documents",
                            "link")),
            Map.entry("leaving", List.of("common", "audit", "mail", "member")),
            Map.entry(
                    "account",
                    List.of(
                            "common",
                            "audit",
                            "crypto",
                            "limits",
                            "factor",
                            "identity",
                            "profile",
                            "documents",
                            "captcha",
                            "portal",
                            "lockout",
                            "mail",
                            "member",
                            "link",
                            "leaving")),
            Map.entry(
                    "migration",
                    List.of(
                            "common",
                            "crypto",
                            "operator",
                            "identity",
                            "profile",
                            "password",
                            "documents",
                            "member",
                            "lockout",
                            "rights")),
            Map.entry("rights", List.of()),
            Map.entry(
                    "helpdesk",
                    List.of(
                            "common",
                            "audit",
                            "crypto",
                            "limits",
                            "identity",
                            "profile",
                            "factor",
                            "documents",
                            "mail",
                            "member",
                            "lockout",
                            "link",
                            "registration",
                            "leaving",
                            "rights")),
            Map.entry(
                    "admin",
                    List.of(
                            "common",
                            "crypto",
                            "jobs",
                            "documents",
                            "mail",
                            "member",
                            "migration",
                            "helpdesk",
                            "rights")),
            Map.entry("operator", List.of()),
            Map.entry("portal", List.of("common", "operator", "identity", "profile", "member")),
            Map.entry("setup", List.of("common", "crypto", "operator", "portal", "documents", "migration")),
            Map.entry(
                    "persistence",
                    List.of(
                            "common",
                            "audit",
                            "crypto",
                            "jobs",
                            "identity",
                            "documents",
                            "member",
                            "mail",
                            "limits",
                            "lockout",
                            "link",
                            "login",
                            "migration",
                            "recovery"))));

    @ArchTest
    static void features_use_only_what_the_map_allows(JavaClasses all) {
        Architectures.LayeredArchitecture map =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String feature : USES.keySet()) {
            map = map.layer(feature).definedBy(ROOT + "." + feature + "..");
        }
        for (Map.Entry<String, List<String>> feature : USES.entrySet()) {
            String[] uses = feature.getValue().toArray(String[]::new);
            map = uses.length == 0
                    ? map.whereLayer(feature.getKey()).mayNotAccessAnyLayer()
                    : map.whereLayer(feature.getKey()).mayOnlyAccessLayers(uses);
        }
        map.check(all);
    }

    @ArchTest
    static final ArchRule every_class_belongs_to_a_feature_of_the_map = classes()
            .should()
            .resideInAnyPackage(USES.keySet().stream()
                    .map(feature -> ROOT + "." + feature + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule there_are_no_cycles_between_packages =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule domain_is_pure_java = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat(DescribedPredicate.not(
                    resideInAnyPackage("java..", "org.jspecify..", ROOT + ".common", "..domain..")));

    /** The rules of the profile know nothing of Keycloak; what lets Keycloak ask them does. */
    @ArchTest
    static final ArchRule rules_of_the_profile_are_pure_java = noClasses()
            .that()
            .resideInAPackage(ROOT + ".profile")
            .and()
            .haveNameNotMatching(
                    ".*\\.(\\w*Validator|ValidatedValues|JudgedChanges|MemberProfileProvider\\w*|RequiredFields"
                            + "|OwnEmailPage|PublishedLists?|ListsResource\\w*)(\\$.*)?")
            .should()
            .dependOnClassesThat(DescribedPredicate.not(
                    resideInAnyPackage("java..", "org.jspecify..", ROOT + ".common", ROOT + ".profile")));

    @ArchTest
    static final ArchRule common_is_pure_java_but_for_its_spi = noClasses()
            .that()
            .resideInAPackage(ROOT + ".common")
            .should()
            .dependOnClassesThat(
                    DescribedPredicate.not(resideInAnyPackage("java..", "org.jspecify..", ROOT + ".common"))
                            .and(DescribedPredicate.not(JavaClass.Predicates.type(Time.class))));

    @ArchTest
    static final ArchRule entities_are_called_so =
            classes().that().areAnnotatedWith(Entity.class).should().haveSimpleNameEndingWith("Entity");

    /** No feature reaches into another one's tables. */
    @ArchTest
    static final ArchRule entities_are_known_in_their_own_package_only = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(ArchConditions.onlyHaveDependentsWhere(fromTheSamePackageOr(ROOT + ".persistence")));

    @ArchTest
    static void only_packages_with_entities_speak_to_the_database(JavaClasses all) {
        Set<String> withEntities = all.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        noClasses()
                .that(DescribedPredicate.describe(
                        "stand in a package without an entity", type -> !withEntities.contains(type.getPackageName())))
                .and()
                .resideOutsideOfPackages(ROOT + ".persistence", ROOT + ".common.spi")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .check(all);
    }

    /** They run on a JRE alone, out of a jar of their own. */
    @ArchTest
    static final ArchRule commands_for_operators_know_nothing_of_the_server = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".setup", ROOT + ".operator")
            .or()
            .areAnnotatedWith(Command.class)
            .should()
            .transitivelyDependOnClassesThat()
            .resideInAnyPackage("org.keycloak..", "org.jboss..", "jakarta..");

    /** It would do so on a thread of a request, with a transaction open. */
    @ArchTest
    static final ArchRule nobody_sends_mail_past_the_outbox = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak.email..", "jakarta.mail..");

    @ArchTest
    static final ArchRule nobody_calls_keycloak_by_its_package_name =
            noClasses().should().resideInAPackage("org.keycloak..");

    @ArchTest
    static final ArchRule names_say_the_type =
            classes().that().areAssignableTo(FormAction.class).should().haveSimpleNameEndingWith("FormAction");

    @ArchTest
    static final ArchRule authenticators_are_called_so = classes()
            .that()
            .haveSimpleNameEndingWith("Authenticator")
            .should()
            .beAssignableTo(
                    DescribedPredicate.or(assignableTo(Authenticator.class), assignableTo(FormAuthenticator.class)));

    @ArchTest
    static final ArchRule required_actions_are_called_so = classes()
            .that()
            .areAssignableTo(RequiredActionProvider.class)
            .should()
            .haveSimpleNameEndingWith("RequiredAction");

    @ArchTest
    static final ArchRule action_tokens_are_called_so =
            classes().that().areAssignableTo(DefaultActionToken.class).should().haveSimpleNameEndingWith("ActionToken");

    @ArchTest
    static final ArchRule validators_are_called_so =
            classes().that().areAssignableTo(Validator.class).should().haveSimpleNameEndingWith("Validator");

    @ArchTest
    static final ArchRule password_policies_are_called_so = classes()
            .that()
            .areAssignableTo(PasswordPolicyProvider.class)
            .should()
            .haveSimpleNameEndingWith("PasswordPolicyProvider");

    @ArchTest
    static final ArchRule nothing_is_called_by_a_word_that_says_nothing =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");

    @ArchTest
    static final ArchRule case_changes_name_their_locale = noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .because("Turkish; use " + Locale.class.getSimpleName() + ".ROOT");

    /** It cuts first: composing a long text takes long. */
    @ArchTest
    static final ArchRule only_typed_text_is_composed = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TypedText.class.getName())
            .should()
            .dependOnClassesThat(JavaClass.Predicates.type(Normalizer.class));

    @ArchTest
    static final ArchRule only_common_reads_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".common..")
            .should()
            .callMethodWhere(readsTheClock());

    @ArchTest
    static final ArchRule no_weak_random_numbers =
            noClasses().should().dependOnClassesThat(JavaClass.Predicates.type(Random.class));

    @ArchTest
    static final ArchRule no_mutable_statics =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule personal_data_is_not_serializable = noClasses()
            .that(resideInAPackage("..identity.domain.."))
            .and()
            .areNotEnums()
            .should()
            .beAssignableTo(Serializable.class);

    private static DescribedPredicate<Dependency> fromTheSamePackageOr(String other) {
        return DescribedPredicate.describe(
                "come from the same package or " + other,
                dependency -> dependency
                                .getOriginClass()
                                .getPackageName()
                                .equals(dependency.getTargetClass().getPackageName())
                        || dependency.getOriginClass().getPackageName().equals(other));
    }

    private static DescribedPredicate<JavaClass> assignableTo(Class<?> type) {
        return JavaClass.Predicates.assignableTo(type);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "read the clock",
                call -> call.getName().equals("now")
                                && (call.getTargetOwner().isEquivalentTo(Instant.class)
                                        || call.getTargetOwner().isEquivalentTo(LocalDate.class))
                        || call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("currentTimeMillis")
                        || call.getTargetOwner().isEquivalentTo(Time.class));
    }
}
