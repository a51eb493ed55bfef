package tw.taiwanjobs.keycloak.support;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Element;

/** The captcha on the page that a browser shows; the testbed tells its answer. */
public final class CaptchaPicture {

    private final HttpBrowser browser;
    private final String address;

    private CaptchaPicture(HttpBrowser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    public static CaptchaPicture on(HttpBrowser browser) {
        Element image = browser.document().selectFirst("img.captcha-image");
        if (image == null) {
            throw new AssertionError("no captcha on page " + browser.page());
        }
        return new CaptchaPicture(browser, image.attr("abs:src"));
    }

    public String address() {
        return address;
    }

    public HttpResponse<byte[]> fetch() {
        return browser.fetch(address);
    }

    public String answer() {
        var answer = browser.fetch(address.replace("/taiwanjobs-captcha/image?", "/testbed/captcha-answer?"));
        if (answer.statusCode() != 200) {
            throw new AssertionError("testbed answered " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.US_ASCII);
    }

    /** Six digits that are not the answer. */
    public String wrongAnswer() {
        return answer().chars()
                .map(digit -> digit == '9' ? '0' : digit + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
