package tw.taiwanjobs.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.email.EmailException;

class SmtpFailureTest {

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 no such mailbox, REFUSED",
        "551, 551 user not local, REFUSED",
        "553, 553 mailbox name not allowed, REFUSED",
        "501, 501 5.1.3 bad address syntax, REFUSED",
        "550, 550 5.7.1 client host blocked, POSTPONED",
        "554, 554 5.7.1 relay access denied, POSTPONED",
        "530, 530 authentication required, POSTPONED",
        "503, 503 bad sequence of commands, POSTPONED",
        "450, 450 4.2.0 greylisted, POSTPONED",
        "452, 452 4.2.2 mailbox full, POSTPONED",
    })
    void only_an_answer_about_the_address_is_for_good(int code, String answer, SendResult result)
            throws AddressException {
        var refusal = new SMTPAddressFailedException(new InternetAddress("a@example.com"), "RCPT TO", code, answer);

        assertThat(SmtpFailure.of(failure(new SendFailedException("Invalid Addresses", refusal))))
                .isEqualTo(result);
    }

    @Test
    void a_mail_that_is_refused_whatever_the_address_is_tried_again() {
        var nobody = new Address[0];
        var refusal = new SMTPSendFailedException("DATA", 554, "554 spam", null, nobody, nobody, nobody);

        assertThat(SmtpFailure.of(failure(refusal))).isEqualTo(SendResult.POSTPONED);
    }

    @Test
    void a_server_that_is_away_dumb_or_does_not_know_us_is_down() {
        assertThat(SmtpFailure.of(failure(new MessagingException("read", new SocketTimeoutException()))))
                .isEqualTo(SendResult.SERVER_DOWN);
        assertThat(SmtpFailure.of(failure(new AuthenticationFailedException("535"))))
                .isEqualTo(SendResult.SERVER_DOWN);
    }

    @Test
    void what_keycloak_does_not_even_try_waits() {
        assertThat(SmtpFailure.of(new EmailException("Invalid sender address"))).isEqualTo(SendResult.POSTPONED);
    }

    private static EmailException failure(MessagingException cause) {
        return new EmailException("not sent", cause);
    }
}
