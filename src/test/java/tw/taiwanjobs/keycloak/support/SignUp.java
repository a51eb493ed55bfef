package tw.taiwanjobs.keycloak.support;

import java.util.LinkedHashMap;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;

/** A person who signs up over plain HTTP, without JavaScript, up to the step that a test is about. */
public final class SignUp {

    public static final String PASSWORD = "Correct-horse-77";

    private static final String SUBJECT = "【台灣就業通】會員電子郵件認證通知|\\[TaiwanJobs] Member e-mail verification";

    private final Product product;
    private final HttpBrowser browser;
    private final String email;
    private final String nationalId;
    private String start;

    public SignUp(Product product) {
        this(product, Identities.email(), Identities.nationalId());
    }

    public SignUp(Product product, String email, String nationalId) {
        this(product, HttpBrowser.inChinese(), email, nationalId);
    }

    /** In a browser that is there already. */
    public SignUp(Product product, HttpBrowser browser) {
        this(product, browser, Identities.email(), Identities.nationalId());
    }

    private SignUp(Product product, HttpBrowser browser, String email, String nationalId) {
        this.product = product;
        this.browser = browser;
        this.email = email;
        this.nationalId = nationalId;
        this.start = product.signUpUrl();
    }

    /** From a page that leads to the sign-up, in place of the demo's portal. */
    public SignUp startingAt(String url) {
        start = url;
        return this;
    }

    public HttpBrowser browser() {
        return browser;
    }

    public String email() {
        return email;
    }

    public String nationalId() {
        return nationalId;
    }

    public SignUp toTerms() {
        browser.open(start);
        return at("terms");
    }

    public SignUp toIdentity() {
        toTerms();
        browser.submit(Map.of("termsAccepted", "on"));
        return at("identity");
    }

    public SignUp toProfile() {
        toIdentity();
        browser.submit(identityFields());
        return at("profile");
    }

    public SignUp toMailSent() {
        toProfile();
        browser.submit(profileFields());
        return at("mail-sent");
    }

    /** The newest mail with the link of a sign-up. */
    public ReceivedMail mail() {
        return product.mailbox().await(email, mail -> mail.subject().matches(SUBJECT));
    }

    /** Goes on with the newest mail's link, on another device. */
    public HttpBrowser openLink() {
        return HttpBrowser.inChinese().open(mail().link().toString());
    }

    /** The whole journey up to the success page. */
    public SignUp toActive() {
        toMailSent();
        HttpBrowser device = openLink().submit(passwordFields());
        require("password-set", device);
        return this;
    }

    public Map<String, String> identityFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", email);
        fields.put("nationalId", nationalId);
        fields.put("residentNumber", "");
        fields.put("birthYear", "1957");
        fields.put("birthRocYear", "46");
        fields.put("birthMonth", "11");
        fields.put("birthDay", "19");
        return fields;
    }

    public static Map<String, String> profileFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("firstName", "王小明");
        fields.put("gender", "male");
        fields.put("educationLevel", "06");
        fields.put("schoolCounty", "臺北市");
        fields.put("schoolName", "國立臺灣大學");
        fields.put("region", "臺北市");
        fields.put("locality", "中正區");
        fields.put("postal_code", "100");
        fields.put("street", "重慶南路一段122號");
        fields.put("mobile", "0912345678");
        fields.put("noticeEmail", "no");
        fields.put("disability", "no");
        return fields;
    }

    public static Map<String, String> passwordFields() {
        return Map.of("password-new", PASSWORD, "password-confirm", PASSWORD);
    }

    private SignUp at(String page) {
        require(page, browser);
        return this;
    }

    private static void require(String page, HttpBrowser browser) {
        if (!browser.page().equals(page)) {
            throw new AssertionError("expected page " + page + " but was '" + browser.page() + "', status "
                    + browser.status() + ", invalid: " + browser.invalidFields());
        }
    }
}
