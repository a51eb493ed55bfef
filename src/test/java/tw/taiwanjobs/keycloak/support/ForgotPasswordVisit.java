package tw.taiwanjobs.keycloak.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.representations.idm.EventRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** A person who forgot the password: over plain HTTP, without JavaScript, from the login page to the success page. */
public final class ForgotPasswordVisit {

    public static final String NEW_PASSWORD = "Battery-staple-88";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String RESET_MAIL = ".*(密碼重設|Set a new password).*";
    private static final String NOTICE_MAIL = "密碼變更";

    private final Product product;

    public ForgotPasswordVisit(Product product) {
        this.product = product;
    }

    /** The page 忘記密碼, reached from the login page in a new browser. */
    public HttpBrowser page() {
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        String link = browser.document().select("a[href*=reset-credentials]").attr("abs:href");
        return browser.open(link);
    }

    public HttpBrowser ask(String name) {
        return page().submit(Map.of("username", name));
    }

    /** The newest link that was mailed for a reset. */
    public URI link(String email) {
        return product.mailbox().await(email, ForgotPasswordVisit::isResetMail).link();
    }

    public ReceivedMail notice(String email) {
        return product.mailbox().await(email, mail -> mail.subject().contains(NOTICE_MAIL));
    }

    public List<ReceivedMail> resetMails(String email) {
        return product.mailbox().mailsTo(email).stream()
                .filter(ForgotPasswordVisit::isResetMail)
                .toList();
    }

    /** Opens the newest link on another device. */
    public HttpBrowser openLink(String email) {
        return HttpBrowser.inChinese().open(link(email).toString());
    }

    public static Map<String, String> passwordFields(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    /** Waits until a wish about a member has been looked into and refused; it happens after the answer. */
    public EventRepresentation awaitRefusal(String userId, String error) {
        return Await.value("refusal " + error, PATIENCE, () -> refusal(userId, error));
    }

    private Optional<EventRepresentation> refusal(String userId, String error) {
        return product.admin().events().stream()
                .filter(event -> Objects.equals(event.getUserId(), userId)
                        && event.getType().equals("SEND_RESET_PASSWORD_ERROR")
                        && error.equals(event.getError()))
                .findFirst();
    }

    private static boolean isResetMail(ReceivedMail mail) {
        return mail.subject().matches(RESET_MAIL);
    }
}
