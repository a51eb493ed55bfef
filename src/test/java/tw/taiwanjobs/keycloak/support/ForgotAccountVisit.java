package tw.taiwanjobs.keycloak.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** A person who forgot the account: over plain HTTP, without JavaScript, from the login page to the answer. */
public final class ForgotAccountVisit {

    public static final String NEUTRAL = "若您輸入的資料與會員資料相符，系統將告知您的帳號；如仍無法登入，請洽客服中心 0800-777-888。";

    private static final String REMINDER_MAIL = "帳號查詢";

    private final Product product;

    public ForgotAccountVisit(Product product) {
        this.product = product;
    }

    /** The page 忘記帳號, reached from the login page in a new browser. */
    public HttpBrowser page() {
        return open(HttpBrowser.inChinese().open(product.loginUrl()));
    }

    /** Follows the link of the page shown. */
    public static HttpBrowser open(HttpBrowser browser) {
        return browser.open(browser.document().select("a[href*=forgotAccount]").attr("abs:href"));
    }

    public HttpBrowser ask(Map<String, String> fields) {
        return page().submit(fields);
    }

    public HttpBrowser ask(String number) {
        return ask(fields(number));
    }

    /** With the birth date of {@link SignUp}. */
    public static Map<String, String> fields(String number) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nationalId", number);
        fields.put("birthYear", "1957");
        fields.put("birthRocYear", "");
        fields.put("birthMonth", "11");
        fields.put("birthDay", "19");
        return fields;
    }

    public ReceivedMail mail(String email) {
        return product.mailbox().await(email, ForgotAccountVisit::isReminder);
    }

    public List<ReceivedMail> mails(String email) {
        return product.mailbox().mailsTo(email).stream()
                .filter(ForgotAccountVisit::isReminder)
                .toList();
    }

    private static boolean isReminder(ReceivedMail mail) {
        return mail.subject().contains(REMINDER_MAIL);
    }
}
