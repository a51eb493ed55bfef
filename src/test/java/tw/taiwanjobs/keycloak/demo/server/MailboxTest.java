package tw.taiwanjobs.keycloak.demo.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class MailboxTest {
    private static final String RECIPIENT = "wang@example.com";
    private static final String LINK = "http://localhost/realms/r/taiwanjobs-link/secret";

    private final Mailbox mailbox = Mailbox.onFreePort();

    @BeforeEach
    void start() {
        mailbox.start();
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void a_mail_is_read_in_both_its_forms() throws MessagingException {
        send("【台灣就業通】通知");

        var mail = mailbox.await(RECIPIENT);

        assertThat(mail.subject()).isEqualTo("【台灣就業通】通知");
        assertThat(mail.from()).isEqualTo("\"台灣就業通\" <no-reply@example.com>");
        assertThat(mail.text()).contains("您好");
        assertThat(mail.link()).hasToString(LINK);
        assertThat(ReceivedMail.parse(mail.source()).html()).isEqualTo(mail.html());
    }

    @Test
    void the_newest_mail_that_meets_the_condition_is_awaited() throws MessagingException {
        send("first");
        send("second");
        send("other");

        assertThat(mailbox.await(RECIPIENT, mail -> mail.subject().endsWith("d"))
                        .subject())
                .isEqualTo("second");
        assertThat(mailbox.mailsTo("nobody@example.com")).isEmpty();
    }

    @Test
    void listeners_hear_of_a_mail_before_its_sender_is_told() throws MessagingException {
        var heard = new ArrayList<String>();
        mailbox.onMail(mail -> heard.add(mail.subject()));

        send("hello");

        assertThat(heard).containsExactly("hello");
    }

    @Test
    void a_stopped_server_refuses_mail_and_comes_back_on_its_port() throws MessagingException {
        send("before");
        mailbox.stop();
        assertThatThrownBy(() -> send("lost")).isInstanceOf(MessagingException.class);

        mailbox.start();
        send("after");

        assertThat(mailbox.mailsTo(RECIPIENT)).extracting(ReceivedMail::subject).containsExactly("before", "after");
    }

    @Test
    void the_text_form_of_a_mail_keeps_the_token_to_itself() throws MessagingException {
        send("hello");

        assertThat(mailbox.await(RECIPIENT)).hasToString("mail to wang@example.com: hello");
    }

    private void send(String subject) throws MessagingException {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "localhost");
        properties.setProperty("mail.smtp.port", String.valueOf(mailbox.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("=?UTF-8?B?5Y+w54Gj5bCx5qWt6YCa?= <no-reply@example.com>");
        message.setRecipients(RecipientType.TO, RECIPIENT);
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("您好 " + LINK, "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p><a href='https://example.com/'>x</a> <a href='" + LINK + "'>連結</a>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
