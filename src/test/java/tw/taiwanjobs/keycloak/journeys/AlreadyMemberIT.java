package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Somebody signs up who is a member already: the refusal comes with the ways on. */
class AlreadyMemberIT {

    private static final String WAYS = ".ways-on";

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @ValueSource(strings = {"email", "nationalId"})
    void the_refusal_offers_login_and_the_hotline(String taken) {
        SignUp member = new SignUp(product).toActive();
        SignUp again = again(member, taken);
        HttpBrowser browser = again.browser().submit(again.identityFields());

        assertThat(browser.invalidFields()).containsExactly(taken);
        assertThat(browser.document().select(WAYS).select("a[href^=tel:]").attr("href"))
                .isEqualTo("tel:0800777888");
        assertThat(browser.document().select(WAYS).select("a[href*=reset-credentials]"))
                .hasSize(1);
        assertThat(browser.document().select(WAYS).text()).contains("忘記帳號");

        browser.open(browser.document().select(WAYS + " a").first().attr("abs:href"));
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(browser.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void forgotten_passwords_are_not_offered_where_the_realm_forbids_it() {
        SignUp again = again(new SignUp(product).toActive(), "email");
        product.admin().changeRealm(realm -> realm.setResetPasswordAllowed(false));
        try {
            again.browser().submit(again.identityFields());
            assertThat(again.browser().document().select(WAYS).select("a[href*=reset-credentials]"))
                    .isEmpty();
        } finally {
            product.admin().changeRealm(realm -> realm.setResetPasswordAllowed(true));
        }
    }

    @Test
    void other_mistakes_come_without_them() {
        SignUp person = new SignUp(product).toIdentity();

        person.browser().submit(Map.of());

        assertThat(person.browser().document().select(WAYS)).isEmpty();
    }

    private SignUp again(SignUp member, String taken) {
        return taken.equals("email")
                ? new SignUp(product, member.email(), Identities.nationalId()).toIdentity()
                : new SignUp(product, Identities.email(), member.nationalId()).toIdentity();
    }
}
