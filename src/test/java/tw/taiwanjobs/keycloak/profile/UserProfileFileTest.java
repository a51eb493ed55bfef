package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.config.UPConfigUtils;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.ValidatorFactory;

/** Keeps {@code realm-config/user-profile.json} in step with the contract, the data files and the validators. */
class UserProfileFileTest {

    private static final UPConfig PROFILE = UPConfigUtils.parseConfig(Path.of("realm-config/user-profile.json"));

    private static final Map<String, ValidatorFactory> OWN_VALIDATORS =
            ServiceLoader.load(ValidatorFactory.class).stream()
                    .filter(provider -> provider.type().getPackageName().startsWith("tw.taiwanjobs.keycloak.profile"))
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toMap(ValidatorFactory::getId, Function.identity()));

    private static final Set<String> STOCK_VALIDATORS = Set.of(
            "length",
            "email",
            "options",
            "iso-date",
            "username-prohibited-characters",
            "up-username-not-idn-homograph");

    @Test
    void has_every_attribute_of_the_contract_in_the_order_of_the_form() {
        assertThat(String.join(" ", names())).isEqualToNormalizingWhitespace("""
                username email nationalIdMasked birthdate firstName gender educationLevel
                educationLevelOther schoolCounty schoolName schoolNameOther department departmentOther
                graduationYear graduationMonth maritalStatus militaryService region locality postal_code
                street phone1Area phone1Number phone1Extension phone2Area phone2Number phone2Extension
                mobile fax noticeEmail noticeEmailAddress contactBlog contactSkype contactYahoo
                contactFacebook contactLinkedIn contactOther disability campusNewsletter memberStatus
                memberNumber signUpEmail legacyEmail deletionDue
                """);
    }

    @Test
    void takes_no_attribute_that_it_does_not_name() {
        assertThat(PROFILE.getUnmanagedAttributePolicy()).isNull();
    }

    @Test
    void asks_at_sign_up_for_what_the_seed_marks() {
        assertThat(attributes()
                        .filter(attribute -> annotation(attribute, RequiredFields.ANNOTATION) != null)
                        .map(UPAttribute::getName))
                .containsExactly(
                        "firstName gender educationLevel region locality street noticeEmail disability".split(" "));
    }

    @Test
    void keycloaks_profile_check_demands_nothing_and_judges_what_changes() {
        assertThat(attributes())
                .allSatisfy(attribute -> assertThat(attribute.getRequired()).isNull());
        assertThat(attributes()
                        .filter(attribute ->
                                !attribute.getPermissions().getEdit().isEmpty()))
                .allSatisfy(attribute -> assertThat(annotation(attribute, JudgedChanges.ANNOTATION))
                        .as(attribute.getName())
                        .isEqualTo(JudgedChanges.WHEN_CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nationalIdMasked", "memberStatus", "memberNumber", "signUpEmail", "legacyEmail", "deletionDue"})
    void nobody_edits_what_the_system_writes(String name) {
        assertThat(attribute(name).getPermissions().getEdit()).isEmpty();
    }

    @Test
    void only_an_administrator_corrects_a_birthdate() {
        assertThat(attribute("birthdate").getPermissions().getEdit()).containsExactly("admin");
    }

    @Test
    void everybody_sees_the_whole_profile_but_for_what_is_the_administrators() {
        Set<String> administrators = Set.of("signUpEmail", "legacyEmail", "deletionDue");
        assertThat(administrators)
                .allSatisfy(name ->
                        assertThat(attribute(name).getPermissions().getView()).containsExactly("admin"));
        assertThat(attributes().filter(attribute -> !administrators.contains(attribute.getName())))
                .allSatisfy(attribute ->
                        assertThat(attribute.getPermissions().getView()).containsExactlyInAnyOrder("admin", "user"));
    }

    @ParameterizedTest
    @CsvSource({
        "schoolCounty,counties.csv,1",
        "region,counties.csv,1",
        "educationLevel,education-levels.csv,0",
    })
    void lists_follow_the_data(String name, String file, int column) throws IOException {
        assertThat(options(name)).isEqualTo(column(file, column));
    }

    @ParameterizedTest
    @CsvSource({
        "gender,male;female",
        "maritalStatus,married;single;undisclosed",
        "militaryService,served;notServed;exempt;awaitingService;awaitingDischarge",
        "noticeEmail,no;yes",
        "disability,no;yes",
        "campusNewsletter,yes;no"
    })
    void closed_lists_follow_the_contract(String name, String values) {
        assertThat(options(name)).isEqualTo(List.of(values.split(";")));
        assertThat(attribute(name).getAnnotations()).containsEntry("inputOptionLabelsI18nPrefix", name);
    }

    @Test
    void what_a_member_types_is_always_checked() {
        assertThat(attributes().filter(UserProfileFileTest::isWrittenByMembers))
                .allSatisfy(attribute -> assertThat(attribute.getValidations()).isNotEmpty());
    }

    @Test
    void names_only_validators_that_exist_and_take_their_settings() {
        assertThat(attributes())
                .allSatisfy(attribute -> validations(attribute).forEach(UserProfileFileTest::assertUsable));
    }

    @Test
    void uses_every_own_validator() {
        Set<String> used = attributes()
                .flatMap(attribute -> validations(attribute).keySet().stream())
                .collect(Collectors.toSet());
        assertThat(used).containsAll(OWN_VALIDATORS.keySet());
        assertThat(OWN_VALIDATORS).isNotEmpty();
        assertThat(OWN_VALIDATORS.keySet()).allMatch(id -> id.startsWith("taiwanjobs-"));
    }

    @Test
    void labels_are_message_keys() {
        assertThat(attributes())
                .allSatisfy(attribute ->
                        assertThat(attribute.getDisplayName()).isEqualTo("${" + attribute.getName() + "}"));
    }

    /** The browser counts UTF-16 units, the rule code points: it must not cut off what the rule would take. */
    @Test
    void the_browser_lets_every_permitted_text_be_typed() {
        assertThat(attributes()).allSatisfy(attribute -> {
            Map<String, Object> config = validations(attribute).get(PlainTextValidator.ID);
            if (config != null && attribute.getAnnotations().containsKey("inputTypeMaxlength")) {
                assertThat(number(attribute.getAnnotations().get("inputTypeMaxlength")))
                        .isGreaterThanOrEqualTo(2 * number(config.get(PlainTextValidator.MAX)));
            }
        });
    }

    @Test
    void a_condition_names_another_field_and_one_of_its_values() {
        assertThat(attributes().map(UserProfileFileTest::shownWhen).filter(Objects::nonNull))
                .containsExactly("educationLevel=99", "schoolName=", "noticeEmail=yes");
        assertThat(options("educationLevel"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("99");
    }

    @Test
    void fields_of_one_row_stand_together() {
        List<String> rows = attributes()
                .map(attribute -> attribute.getAnnotations())
                .map(annotations -> annotations == null ? null : (String) annotations.get("twjRow"))
                .collect(ArrayList::new, UserProfileFileTest::addUnlessRepeated, ArrayList::addAll);

        assertThat(rows.stream().filter(Objects::nonNull)).doesNotHaveDuplicates();
    }

    private static @Nullable Object shownWhen(UPAttribute attribute) {
        return annotation(attribute, "twjShownWhen");
    }

    private static @Nullable Object annotation(UPAttribute attribute, String name) {
        return attribute.getAnnotations() == null
                ? null
                : attribute.getAnnotations().get(name);
    }

    private static void addUnlessRepeated(List<@Nullable String> rows, @Nullable String row) {
        if (rows.isEmpty() || !Objects.equals(rows.get(rows.size() - 1), row)) {
            rows.add(row);
        }
    }

    private static void assertUsable(String validator, Map<String, Object> config) {
        ValidatorFactory own = OWN_VALIDATORS.get(validator);
        if (own == null) {
            assertThat(STOCK_VALIDATORS).contains(validator);
        } else {
            assertThat(own.validateConfig(null, ValidatorConfig.configFromMap(config)))
                    .as(validator)
                    .matches(ValidationResult::isValid);
        }
    }

    private static boolean isWrittenByMembers(UPAttribute attribute) {
        return attribute.getPermissions().getEdit().contains("user");
    }

    private static Map<String, Map<String, Object>> validations(UPAttribute attribute) {
        return Objects.requireNonNullElse(attribute.getValidations(), Map.of());
    }

    private static Object options(String name) {
        return Objects.requireNonNull(
                validations(attribute(name)).getOrDefault("options", Map.of()).get("options"), name);
    }

    private static int number(@Nullable Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    private static UPAttribute attribute(String name) {
        return Objects.requireNonNull(PROFILE.getAttribute(name), name);
    }

    private static Stream<UPAttribute> attributes() {
        return PROFILE.getAttributes().stream();
    }

    private static List<String> names() {
        return attributes().map(UPAttribute::getName).toList();
    }

    private static List<String> column(String file, int column) throws IOException {
        try (InputStream data =
                Objects.requireNonNull(UserProfileFileTest.class.getResourceAsStream("/data/" + file), file)) {
            return new String(data.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1)[column])
                    .toList();
        }
    }
}
