package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import jakarta.ws.rs.BadRequestException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPAttributeRequired;
import org.keycloak.representations.userprofile.config.UPConfig;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StockRealm;

/** Members who were there before the installation, with values that our rules would refuse and without what we require. */
class ProfileKeptIT {

    private static final Map<String, String> OLD = Map.of(
            "region", "台北市",
            "locality", "大安",
            "postal_code", "10-6",
            "schoolName", "台大",
            "gender", "F",
            "mobile", "ask at the desk",
            "noticeEmailAddress", "nowhere",
            "graduationYear", "someday",
            "birthdate", "1/2/80");

    private final RunningProduct running = RunningProduct.get();
    private final StockRealm realm = new StockRealm(running.server(), running.mailbox());
    private final AdminApi admin = realm.admin();
    private String email = "";
    private UserResource member = admin.realm().users().get("nobody");

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void installIntoARealmWithAMember() {
        realm.create();
        takeEveryAttribute();
        email = Identities.email();
        member = create(email, email, OLD);
    }

    @AfterEach
    void removeRealm() {
        admin.realm().remove();
    }

    @Test
    void nobody_meets_a_profile_page_and_every_field_can_be_saved() {
        UserResource kiosk = create("kiosk7", null, Map.of());
        install();

        HttpBrowser browser = new LogIn(realm).as(email, SignUp.PASSWORD);
        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(isIn(new LogIn(realm).as("kiosk7", SignUp.PASSWORD))).isTrue();
        anAdministratorSavesAnotherField();
        anAdministratorSavesWhoHasNoEmail(kiosk);
        theMemberSavesAnotherField();
        whatChangesIsJudgedAsEver();
        whatTheRealmItselfRequiresIsAskedForOnOurPage();
    }

    private void anAdministratorSavesAnotherField() {
        UserRepresentation changed = member.toRepresentation();
        changed.setFirstName("林美");
        changed.singleAttribute("street", "忠孝東路一段1號");
        member.update(changed);

        assertThat(member.toRepresentation().getFirstName()).isEqualTo("林美");
        assertThat(values()).containsAllEntriesOf(OLD).containsEntry("street", "忠孝東路一段1號");
    }

    private static void anAdministratorSavesWhoHasNoEmail(UserResource kiosk) {
        UserRepresentation changed = kiosk.toRepresentation();
        changed.setFirstName("服務臺");
        kiosk.update(changed);

        assertThat(kiosk.toRepresentation())
                .extracting(
                        UserRepresentation::getUsername, UserRepresentation::getEmail, UserRepresentation::getFirstName)
                .containsExactly("kiosk7", null, "服務臺");
    }

    private void theMemberSavesAnotherField() {
        HttpBrowser browser = new LogIn(realm).as(email, SignUp.PASSWORD).open(wish());
        Map<String, String> typed = new HashMap<>(OLD);
        typed.putAll(Map.of("email", email, "firstName", "林美玲", "street", "忠孝東路一段2號"));

        browser.submit(typed);

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(values()).containsAllEntriesOf(OLD).containsEntry("street", "忠孝東路一段2號");
    }

    private void whatChangesIsJudgedAsEver() {
        Map.of("gender", "X", "mobile", "123", "region", "臺北市").forEach((name, value) -> {
            UserRepresentation changed = member.toRepresentation();
            changed.singleAttribute(name, value);
            assertThatThrownBy(() -> member.update(changed)).as(name).isInstanceOf(BadRequestException.class);
        });
        HttpBrowser browser = new LogIn(realm).as(email, SignUp.PASSWORD).open(wish());
        Map<String, String> typed = new HashMap<>(OLD);
        typed.putAll(Map.of("email", email, "firstName", "林美玲", "mobile", ""));
        browser.submit(typed);
        assertThat(isIn(browser)).isFalse();
        assertThat(values()).containsAllEntriesOf(OLD);
    }

    private void whatTheRealmItselfRequiresIsAskedForOnOurPage() {
        UPConfig profile = admin.realm().users().userProfile().getConfiguration();
        UPAttribute own = new UPAttribute("staffNumber");
        own.setPermissions(new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin", "user")));
        own.setRequired(new UPAttributeRequired(Set.of("user"), Set.of()));
        profile.addOrReplaceAttribute(own);
        admin.realm().users().userProfile().update(profile);

        HttpBrowser browser = new LogIn(realm).as(email, SignUp.PASSWORD);
        assertThat(browser.page()).isEqualTo("member-profile");
        Map<String, String> typed = new HashMap<>(OLD);
        typed.putAll(Map.of("firstName", "林美玲", "street", "忠孝東路一段2號", "staffNumber", "7"));
        browser.submit(typed);

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(values()).containsAllEntriesOf(OLD).containsEntry("staffNumber", "7");
    }

    private String wish() {
        return realm.loginUrl() + "&kc_action=UPDATE_PROFILE";
    }

    private void takeEveryAttribute() {
        UPConfig profile = admin.realm().users().userProfile().getConfiguration();
        profile.setUnmanagedAttributePolicy(UPConfig.UnmanagedAttributePolicy.ENABLED);
        admin.realm().users().userProfile().update(profile);
    }

    private void install() {
        assertThat(realm.run("install", directory.resolve("before.json"))).isZero();
        admin.setCaptcha("off");
    }

    private UserResource create(String username, String address, Map<String, String> attributes) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(username);
        user.setEmail(address);
        user.setEmailVerified(address != null);
        user.setFirstName("美玲");
        user.setLastName("林");
        user.setEnabled(true);
        attributes.forEach(user::singleAttribute);
        user.setCredentials(List.of(ConsoleMember.password(SignUp.PASSWORD)));
        String id = CreatedResponseUtil.getCreatedId(admin.realm().users().create(user));
        return admin.realm().users().get(id);
    }

    private Map<String, String> values() {
        return member.toRepresentation().getAttributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, values -> values.getValue().get(0)));
    }
}
