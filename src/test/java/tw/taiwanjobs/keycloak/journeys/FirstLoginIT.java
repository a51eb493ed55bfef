package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserProfileAttributeMetadata;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OldHashes;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a member of the old system meets until everything is as a new member's: address, terms, password, profile. */
@Tag("store")
class FirstLoginIT {

    private static final String WEAK = "secret";
    private static final String NEW = "New-password-66";
    private static final Map<String, String> SKIP = Map.of("continue", "true");
    private static final Map<String, String> TICK = Map.of("termsAccepted", "on");

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void the_first_days_of_a_member_with_a_weak_password_and_half_a_profile() {
        LegacyMember member =
                LegacyMember.arriving(product, OldHashes.sha256(WEAK), Map.of("gender", "female", "region", "臺北市"));
        theTermsAreTickedThenAnotherPasswordIsSet(member);

        String email = Identities.email();
        member.logIn(member.nationalId(), NEW).submit(Map.of("email", email));
        member.openLink(email).submit(Map.of("password", NEW));
        whatIsMissingIsAskedForOnce(member, email);

        theAnswerIsOneEventWithoutValues(member);
    }

    private void theTermsAreTickedThenAnotherPasswordIsSet(LegacyMember member) {
        HttpBrowser browser = member.logIn(member.nationalId(), WEAK);
        assertThat(browser.page()).isEqualTo("legacy-email");
        browser.submit(SKIP);
        assertThat(browser.page()).isEqualTo("terms-updated");
        browser.submit(Map.of());
        assertThat(browser.page()).isEqualTo("terms-updated");
        assertThat(browser.invalidFields()).containsExactly("termsAccepted");
        browser.submit(TICK);
        assertThat(browser.page()).isEqualTo("login-update-password");
        assertThat(browser.document().text()).contains("其他裝置").doesNotContain("電子郵件信箱");
        browser.submit(Map.of("password-new", WEAK, "password-confirm", WEAK));
        assertThat(browser.page()).isEqualTo("login-update-password");
        browser.submit(Map.of("password-new", NEW, "password-confirm", NEW));
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(isIn(member.logIn(member.nationalId(), NEW).submit(SKIP)))
                .as("asked for nothing more before the address is confirmed")
                .isTrue();
    }

    private void whatIsMissingIsAskedForOnce(LegacyMember member, String email) {
        HttpBrowser browser = logIn.as(email, NEW);
        assertThat(browser.page()).isEqualTo("member-profile");
        assertThat(browser.document().select("main .notice-info li").eachText())
                .contains("請選擇教育程度。", "電話、行動電話請至少擇一填寫。")
                .doesNotContain("請選擇性別。");
        assertThat(browser.document().select("main").text())
                .contains(email, member.nationalId().substring(0, 2) + "****");
        assertThat(browser.document().select("[name=nationalId], [name=birthYear], [name=email]"))
                .isEmpty();
        assertThat(browser.document().select("[name=region] [selected]").text()).isEqualTo("臺北市");

        Map<String, String> typed = new LinkedHashMap<>(SignUp.profileFields());
        typed.put("mobile", "0912");
        browser.submit(typed);
        assertThat(browser.page()).isEqualTo("member-profile");
        assertThat(browser.invalidFields()).containsExactly("mobile");
        assertThat(browser.value("street")).isEqualTo(typed.get("street"));
        HttpBrowser other = logIn.as(email, NEW);
        assertThat(other.page()).as("in another browser").isEqualTo("member-profile");
        typed.put("mobile", "0912345678");
        browser.submit(typed);
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();

        assertThat(member.user().getAttributes())
                .containsEntry("street", List.of(typed.get("street")))
                .containsEntry("memberStatus", List.of("active"))
                .containsEntry("birthdate", List.of("1957-11-19"));
        assertThat(isIn(logIn.as(email, NEW))).isTrue();
    }

    private void theAnswerIsOneEventWithoutValues(LegacyMember member) {
        List<EventRepresentation> told = product.admin().events().stream()
                .filter(event -> member.id().equals(event.getUserId()))
                .filter(event -> event.getType().equals("UPDATE_PROFILE"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getDetails())
                .containsEntry("updated_street", "changed")
                .doesNotContainValue("0912345678");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/old-hashes.csv", delimiter = '|', numLinesToSkip = 2)
    void a_password_of_every_old_way_logs_in_once_and_is_hashed_anew(String password, String hash) {
        LegacyMember member = LegacyMember.arriving(product, hash, Map.of());

        HttpBrowser browser = member.logIn(member.nationalId(), password).submit(SKIP);

        assertThat(browser.page()).isEqualTo("terms-updated");
        assertThat(algorithm(member)).isEqualTo("argon2");
    }

    @Test
    void a_password_that_is_good_enough_stays() {
        LegacyMember member =
                LegacyMember.arriving(product, OldHashes.sha256(LegacyMember.PASSWORD), SignUp.profileFields());

        HttpBrowser browser = member.logIn().submit(SKIP).submit(TICK);

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(algorithm(member)).isEqualTo("argon2");
        String email = Identities.email();
        assertThat(isIn(logIn.as(member.withAccount(email).user().getUsername(), LegacyMember.PASSWORD)))
                .as("a whole profile is not asked for")
                .isTrue();
    }

    @Test
    void keycloaks_own_profile_page_never_appears() {
        ConsoleMember member = ConsoleMember.of(product);
        for (String action : List.of("UPDATE_PROFILE", "taiwanjobs-update-profile")) {
            UserRepresentation user = member.resource().toRepresentation();
            user.setRequiredActions(List.of(action));
            member.resource().update(user);

            HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);

            assertThat(browser.page()).as(action).isEqualTo("member-profile");
            browser.submit(Map.of("firstName", "林" + action.charAt(0), "street", "忠孝東路一段1號"));
            assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        }
        assertThat(member.resource().toRepresentation())
                .satisfies(user -> assertThat(user.getFirstName()).isEqualTo("林t"))
                .satisfies(user -> assertThat(user.getEmail()).isEqualTo(member.email()));
    }

    @Test
    void a_portal_leads_to_the_profile_and_back() {
        SignUp member = new SignUp(product).toActive();
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).isTrue();

        browser.open(wish());
        assertThat(browser.page()).isEqualTo("member-profile");
        assertThat(browser.document().select("main .notice-info li")).isEmpty();
        Map<String, String> typed = new HashMap<>(SignUp.profileFields());
        typed.put("street", "");
        browser.submit(typed);
        assertThat(browser.invalidFields()).containsExactly("street");
        typed.put("educationLevel", "99");
        typed.put("showDistricts", "true");
        browser.submit(typed);
        assertThat(browser.page()).isEqualTo("member-profile");
        assertThat(browser.invalidFields()).isEmpty();
        browser.submit(Map.of("cancel-aia", "true"));
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(attribute(member, "educationLevel")).isEqualTo("06");

        typed = new HashMap<>(SignUp.profileFields());
        typed.putAll(Map.of("educationLevel", "99", "educationLevelOther", "夜間部"));
        browser.open(wish()).submit(typed);
        assertThat(attribute(member, "educationLevelOther")).isEqualTo("夜間部");
        typed.put("educationLevel", "06");
        browser.open(wish()).submit(typed);
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(attribute(member, "educationLevelOther"))
                .as("does not apply any more")
                .isNull();
    }

    @Test
    void an_administrator_can_open_and_save_a_member_without_an_address() {
        String known = Identities.email();
        LegacyMember member = LegacyMember.of(product, known);
        UserResource console = product.admin().realm().users().get(member.id());

        console.update(console.toRepresentation());
        assertThat(console.toRepresentation(true).getUserProfileMetadata().getAttributes())
                .filteredOn(UserProfileAttributeMetadata::isRequired)
                .as("what the console's form wants")
                .isEmpty();
        UserRepresentation changed = console.toRepresentation(true);
        changed.setFirstName("王大文");
        changed.setEmail("");
        changed.singleAttribute("street", "忠孝東路一段3號");
        console.update(changed);

        assertThat(console.toRepresentation())
                .satisfies(user -> assertThat(user.getFirstName()).isEqualTo("王大文"))
                .satisfies(user -> assertThat(user.getUsername()).isEqualTo(changed.getUsername()))
                .satisfies(user -> assertThat(user.getEmail()).isNull())
                .satisfies(user -> assertThat(user.getAttributes())
                        .containsEntry("street", List.of("忠孝東路一段3號"))
                        .containsEntry("legacyEmail", List.of(known))
                        .containsEntry("memberStatus", List.of("legacy")));
        HttpBrowser browser = member.logIn();
        assertThat(browser.page()).isEqualTo("legacy-email");
        assertThat(browser.document().text()).doesNotContain(".invalid");
        assertThat(isIn(browser.submit(SKIP))).isTrue();
    }

    private String wish() {
        return product.loginUrl().replace("response_type", "kc_action=taiwanjobs-update-profile&response_type");
    }

    private String attribute(SignUp member, String name) {
        return product.admin().userByEmail(member.email()).orElseThrow().firstAttribute(name);
    }

    private String algorithm(LegacyMember member) {
        CredentialRepresentation password =
                product.admin().realm().users().get(member.id()).credentials().get(0);
        return password.getCredentialData().replaceAll(".*\"algorithm\":\"([^\"]+)\".*", "$1");
    }
}
