package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What the page does not say, the mailbox learns: a lock that fell, a sign-up that is not finished. */
class LoginMailIT {

    private static final String WRONG = "Wrong-password-1";

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @Test
    void one_mail_tells_the_member_when_the_lock_falls() {
        SignUp member = new SignUp(product).toActive();
        for (int i = 0; i < 5; i++) {
            logIn.as(member.email(), WRONG);
        }

        ReceivedMail mail = product.mailbox()
                .await(member.email(), received -> received.subject().contains("帳號鎖住通知"));

        assertThat(mail.text()).contains("登入失敗達 3 次", "「忘記密碼」");
        assertThat(mail.source()).doesNotContain(member.nationalId());
        assertThat(product.mailbox().mailsTo(member.email()))
                .filteredOn(received -> received.subject().contains("帳號鎖住通知"))
                .hasSize(1);
    }

    @Test
    void one_mail_explains_why_a_pending_member_cannot_log_in() {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();

        logIn.as(person.email(), WRONG);
        ReceivedMail mail = product.mailbox()
                .await(person.email(), received -> received.subject().contains("尚未完成認證"));
        logIn.as(person.email(), WRONG);

        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        assertThat(device.page()).isEqualTo("set-password");
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(product.mailbox().mailsTo(person.email())).hasSize(2);
    }
}
