package tw.taiwanjobs.keycloak.support;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** 會員專區 in a browser without JavaScript. */
public final class MemberArea {

    private final String address;
    private final HttpBrowser browser;
    private Map<String, String> sent = Map.of();
    private String sentTo = "";

    /** @param browser may be logged in already */
    public MemberArea(Product product, HttpBrowser browser) {
        this.address = product.url() + "/realms/" + product.realm() + "/taiwanjobs-member";
        this.browser = browser;
    }

    public String address() {
        return address;
    }

    public HttpBrowser browser() {
        return browser;
    }

    /** @param page empty for the overview */
    public MemberArea open(String page) {
        browser.open(page.isEmpty() ? address : address + "/" + page);
        return this;
    }

    /** Follows the link of the menu that begins so. */
    public MemberArea choose(String link) {
        browser.open(browser.document().select("main a:contains(" + link + ")").attr("abs:href"));
        return this;
    }

    /** Presses a button of the page, which the secret of the login goes with. */
    public MemberArea press(String name, String value) {
        sent = new HashMap<>(browser.hiddenFields());
        sent.put(name, value);
        sentTo = browser.formAction();
        return pressAgain();
    }

    /** As a second click does. */
    public MemberArea pressAgain() {
        browser.post(sentTo, HttpBrowser.encode(sent));
        return this;
    }

    /** Presses the button of the entry whose heading has this text. */
    public MemberArea pressAt(String heading) {
        String button = ".entry:has(h2:contains(" + heading + ")) button";
        return press(
                browser.document().select(button).attr("name"),
                browser.document().select(button).val());
    }

    public Element entry(String heading) {
        Element entry = browser.document().selectFirst(".entry:has(h2:contains(" + heading + "))");
        if (entry == null) {
            throw new AssertionError("no entry " + heading + " in "
                    + browser.document().select("main").text());
        }
        return entry;
    }

    public String page() {
        return browser.page();
    }

    public String text() {
        return browser.document().select("main").text();
    }

    /** What the page says of what was done before. */
    public String notice() {
        return browser.document().select(".notice[role=status]").text();
    }
}
