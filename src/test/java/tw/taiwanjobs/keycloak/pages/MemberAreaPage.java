package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The overview of 會員專區 and its pages, which share one frame. */
public final class MemberAreaPage extends FormPage {

    private MemberAreaPage(Tab tab, String page) {
        super(tab, page);
    }

    public static MemberAreaPage overview(Tab tab) {
        return new MemberAreaPage(tab, "member-area");
    }

    public static MemberAreaPage signIn(Tab tab) {
        return new MemberAreaPage(tab, "member-sign-in");
    }

    public static MemberAreaPage devices(Tab tab) {
        return new MemberAreaPage(tab, "member-devices");
    }

    public static MemberAreaPage portals(Tab tab) {
        return new MemberAreaPage(tab, "member-portals");
    }

    public static MemberAreaPage terms(Tab tab) {
        return new MemberAreaPage(tab, "member-terms");
    }

    /** Follows the entry of the menu whose address ends so. */
    public <P> P choose(String addressEnd, Function<Tab, P> next) {
        return press(".member-menu a[href$='" + addressEnd + "']", next);
    }

    public Locator notice() {
        return main().locator(".notice[role=status]");
    }

    public Locator entries() {
        return main().locator(".entry");
    }
}
