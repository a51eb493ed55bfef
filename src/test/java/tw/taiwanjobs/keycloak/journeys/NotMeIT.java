package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 不是您本人申請 on the set-password page. */
class NotMeIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void it_deletes_the_sign_up_from_every_table() {
        SignUp person = new SignUp(product).toProfile();
        Map<String, String> profile = SignUp.profileFields();
        profile.put("street", "不是本人路" + System.nanoTime() + "號");
        person.browser().submit(profile);
        String id = memberId(profile.get("street"));
        assertThat(product.testbed().databaseDump()).contains(person.email(), "TWJ_PENDING_MEMBER.USER_ID=" + id);

        assertThat(person.openLink().submit(Map.of("notMe", "true")).page()).isEqualTo("not-me");

        assertThat(product.testbed().databaseDump().lines().filter(line -> !line.startsWith("EVENT_ENTITY.")))
                .noneMatch(line -> line.contains(id) || line.contains(person.email()));
        assertThat(person.browser().submit(Map.of("resend", "true")).page()).isEqualTo("mail-sent");
        assertThat(person.browser().document().select("h1").text()).isEqualTo("會員申請已失效");
        assertThat(product.mailbox().mailsTo(person.email())).hasSize(1);
    }

    @Test
    void no_address_that_is_only_opened_does() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser owner = person.openLink();
        String action = owner.formAction();

        owner.open(action + "&notMe=true");
        owner.open(person.mail().link() + "?notMe=true");

        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void it_spares_a_member_who_has_set_the_password_meanwhile() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser elsewhere = person.openLink();
        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");

        assertThat(elsewhere.submit(Map.of("notMe", "true")).page()).isEqualTo("link-used");

        assertThat(product.admin().userByEmail(person.email())).isPresent();
    }

    private String memberId(String street) {
        return product.admin().users().stream()
                .filter(user -> user.getAttributes() != null)
                .filter(user ->
                        user.getAttributes().getOrDefault("street", List.of()).contains(street))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
