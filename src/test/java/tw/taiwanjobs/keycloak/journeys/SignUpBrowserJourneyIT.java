package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.taiwanjobs.keycloak.demo.PortalSite;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.PortalPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.SitePage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Pictures;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/**
 * The seed's steps 1 to 7 in Chromium, with the mistakes that people make, from the job portal and back to it; also
 * takes the pictures of {@code docs/journey.md}.
 */
@ExtendWith(Chromium.class)
class SignUpBrowserJourneyIT {

    private static final RunningProduct product = RunningProduct.get();
    private static final String HOME = "http://localhost:8091/";

    private static PortalSite portal;

    private final Set<JourneyPicture> taken = EnumSet.noneOf(JourneyPicture.class);

    @BeforeAll
    static void openPortal() {
        portal = PortalSite.onFreePort(product.server().realmUrl(RunningProduct.REALM));
        product.admin().changeClient(RunningProduct.PORTAL, client -> {
            client.getRedirectUris().add(portal.callback());
            client.setBaseUrl(portal.home());
        });
    }

    @AfterAll
    static void closePortal() {
        product.admin().changeClient(RunningProduct.PORTAL, client -> {
            client.getRedirectUris().remove(portal.callback());
            client.setBaseUrl(HOME);
        });
        portal.close();
    }

    static Stream<Device> devices() {
        return JourneyPicture.devices();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void a_citizen_signs_up_and_is_logged_in_at_the_portal(Device device, Devices devices) {
        devices.allowPortal(portal.home());
        SignUp person = new SignUp(product);

        fillForms(devices.take(device), person);
        PortalPage end = setPasswordAndLogIn(devices.take(device), person);

        assertThat(end.account()).isEqualTo(person.email());
        assertThat(end.name()).isEqualTo(SignUp.profileFields().get("firstName"));
        assertThat(taken).containsExactly(JourneyPicture.values());
    }

    private void fillForms(Tab computer, SignUp person) {
        TermsPage terms = new PortalPage(computer.go(portal.home())).join();
        picture(terms, JourneyPicture.TERMS);
        terms = picture(terms.submit(TermsPage::new), JourneyPicture.TERMS_ERROR);

        IdentityPage identity = picture(terms.accept().submit(IdentityPage::new), JourneyPicture.IDENTITY);
        identity.fill(Map.of("email", person.email(), "nationalId", "A123456780"));
        identity = picture(identity.submit(IdentityPage::new), JourneyPicture.IDENTITY_ERROR);
        identity.fill(person.identityFields());

        ProfilePage profile = picture(identity.submit(ProfilePage::new), JourneyPicture.PROFILE);
        profile = picture(profile.submit(ProfilePage::new), JourneyPicture.PROFILE_ERROR);
        profile.fill(SignUp.profileFields());
        profile.fill(Map.of("mobile", "0812", "educationLevel", "99"));
        profile = picture(profile.submit(ProfilePage::new), JourneyPicture.PROFILE_WRONG);
        profile.fill(SignUp.profileFields());
        picture(profile.submit(MailSentPage::new), JourneyPicture.MAIL_SENT);
    }

    private PortalPage setPasswordAndLogIn(Tab phone, SignUp person) {
        phone.go(person.mail().link().toString());
        SetPasswordPage password = picture(new SetPasswordPage(phone), JourneyPicture.SET_PASSWORD);
        password.fill(Map.of("password-new", SignUp.PASSWORD, "password-confirm", "something-else-1"));
        password = picture(password.submit(SetPasswordPage::new), JourneyPicture.SET_PASSWORD_ERROR);
        password.fill(SignUp.passwordFields());

        PasswordSetPage success = picture(password.submit(PasswordSetPage::new), JourneyPicture.PASSWORD_SET);
        LoginPage login = picture(success.goOn(PortalPage::new).logIn(), JourneyPicture.LOGIN);
        login.fill(LogIn.fields(person.email(), SignUp.PASSWORD));
        return login.submit(PortalPage::new);
    }

    private <P extends SitePage> P picture(P page, JourneyPicture picture) {
        taken.add(picture);
        Pictures.take(page.tab(), picture.fileName(page.tab().device()));
        return page;
    }
}
