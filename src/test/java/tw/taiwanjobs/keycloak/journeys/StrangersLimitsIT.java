package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a stranger uses up keeps nobody from signing up with the own mailbox. */
@Tag("store")
class StrangersLimitsIT {

    private static final Map<String, String> RESEND = Map.of("resend", "true");

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setLimitsRight() {
        product.liftLimitsByAddress();
    }

    @Test
    void when_the_answers_about_a_mailbox_are_used_up_its_owner_goes_on_without_one() {
        product.admin().configureIdentityStep(Map.of("answersPerMailbox", "1"));
        String email = Identities.email();
        assertThat(new SignUp(product, email, Identities.nationalId())
                        .toProfile()
                        .browser()
                        .document()
                        .text())
                .contains("此帳號尚未登錄過");

        SignUp owner = new SignUp(product, email, Identities.nationalId()).toProfile();
        assertThat(owner.browser().document().text())
                .contains(email, "此身分證字號和生日尚未登錄過")
                .doesNotContain("此帳號尚未登錄過");
        owner.browser().submit(SignUp.profileFields());

        assertThat(owner.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void an_account_that_is_taken_is_told_to_its_holder_when_there_is_no_answer_left() {
        product.admin().configureIdentityStep(Map.of("answersPerMailbox", "1"));
        SignUp member = new SignUp(product).toActive();

        SignUp again = new SignUp(product, member.email(), Identities.nationalId()).toMailSent();

        ReceivedMail told =
                product.mailbox().await(member.email(), mail -> mail.subject().contains("您的信箱曾被申請"));
        assertThat(told.text()).contains("請直接以此信箱登入", "「忘記密碼」").doesNotContain("taiwanjobs-link");
        assertThat(again.browser().page()).isEqualTo("mail-sent");
    }

    @Test
    void a_number_that_is_taken_is_told_also_when_there_is_no_answer_left_about_the_mailbox() {
        product.admin().configureIdentityStep(Map.of("answersPerMailbox", "1"));
        SignUp member = new SignUp(product).toActive();
        String email = Identities.email();
        new SignUp(product, email, Identities.nationalId()).toProfile();

        SignUp again = new SignUp(product, email, member.nationalId()).toIdentity();
        again.browser().submit(again.identityFields());

        assertThat(again.browser().page()).isEqualTo("identity");
        assertThat(again.browser().invalidFields()).containsExactly("nationalId");
    }

    @Test
    void an_address_is_corrected_to_one_about_which_there_is_no_answer_left() {
        product.admin().configureIdentityStep(Map.of("answersPerMailbox", "1"));
        product.admin().configureSignUpMails(Map.of("resendPause", "0"));
        String right = Identities.email();
        new SignUp(product, right, Identities.nationalId()).toProfile();
        SignUp person = new SignUp(product).toMailSent();

        person.browser().submit(Map.of("correctAddress", "true", "email", right));

        assertThat(person.browser().document().text()).contains("信箱已更正");
        assertThat(product.mailbox().await(right).subject()).contains("會員電子郵件認證通知");
    }

    @Test
    void an_address_corrected_to_one_that_is_taken_is_told_to_its_holder_when_there_is_no_answer_left() {
        product.admin().configureIdentityStep(Map.of("answersPerMailbox", "1"));
        product.admin().configureSignUpMails(Map.of("resendPause", "0"));
        SignUp holder = new SignUp(product).toActive();
        SignUp person = new SignUp(product).toMailSent();

        person.browser().submit(Map.of("correctAddress", "true", "email", holder.email()));

        assertThat(person.browser().document().text()).contains("信箱已更正");
        product.mailbox().await(holder.email(), mail -> mail.subject().contains("您的信箱曾被申請"));
        assertThat(product.mailbox().mailsTo(holder.email()))
                .as("no link of the sign-up but the one of the holder's own")
                .filteredOn(mail -> mail.subject().contains("會員電子郵件認證通知"))
                .hasSize(1);
    }

    @Test
    void a_stranger_at_a_mistyped_address_has_no_button_that_sends_mails() {
        product.admin().configureSignUpMails(Map.of("resendPause", "0", "resendsPerSignUp", "1"));
        SignUp person = new SignUp(product).toMailSent();
        String strangersLink = person.mail().link().toString();
        HttpBrowser stranger = HttpBrowser.inChinese().open(strangersLink);
        String right = Identities.email();
        person.browser().submit(Map.of("correctAddress", "true", "email", right));
        ReceivedMail mail = product.mailbox().await(right);

        stranger.submit(RESEND);
        HttpBrowser opened = HttpBrowser.inChinese().open(strangersLink);

        assertThat(stranger.page()).isEqualTo("link-invalid");
        assertThat(stranger.document().select("button[name=resend]")).isEmpty();
        assertThat(opened.page()).isEqualTo("link-invalid");
        assertThat(opened.document().select("button[name=resend]")).isEmpty();
        assertThat(product.mailbox().mailsTo(right)).hasSize(1);
        assertThat(HttpBrowser.inChinese()
                        .open(mail.link().toString())
                        .submit(SignUp.passwordFields())
                        .page())
                .isEqualTo("password-set");
    }

    @Test
    void an_older_link_of_the_same_mailbox_still_has_the_button() {
        product.admin().configureSignUpMails(Map.of("resendPause", "0"));
        SignUp person = new SignUp(product).toMailSent();
        String old = person.mail().link().toString();
        person.browser().submit(RESEND);
        product.mailbox().awaitMailsTo(person.email(), 2);

        HttpBrowser device = HttpBrowser.inChinese().open(old).submit(RESEND);

        assertThat(device.document().text()).contains("認證信已重新寄出");
        assertThat(product.mailbox().awaitMailsTo(person.email(), 3)).hasSize(3);
    }

    @Test
    void whose_mailbox_strangers_have_filled_empties_it_with_one_of_their_links() {
        product.admin().configureSignUpMails(Map.of("mailsPerMailbox", "1"));
        String email = Identities.email();
        SignUp stranger = new SignUp(product, email, Identities.nationalId()).toMailSent();
        SignUp owner = new SignUp(product, email, Identities.nationalId()).toProfile();
        HttpBrowser refused = owner.browser().submit(SignUp.profileFields());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.document().text()).contains("不是您本人申請");

        stranger.openLink().submit(Map.of("notMe", "true"));

        SignUp again = new SignUp(product, email, Identities.nationalId()).toMailSent();
        assertThat(product.mailbox().awaitMailsTo(email, 2)).hasSize(2);
        assertThat(again.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }
}
