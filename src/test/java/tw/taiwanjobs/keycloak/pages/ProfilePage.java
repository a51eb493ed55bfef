package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 2, second screen: the fields of the user profile. Without JavaScript the lists come by buttons of their own. */
public final class ProfilePage extends FormPage {

    public ProfilePage(Tab tab) {
        super(tab, "profile");
    }

    @Override
    public void fill(Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        chooseFrom("region", "showDistricts", rest);
        chooseFrom("schoolCounty", "showSchools", rest);
        super.fill(rest);
    }

    /** Sets the county and gets its list; what comes from the list is set after that. */
    private void chooseFrom(String county, String button, Map<String, String> values) {
        if (values.containsKey(county)) {
            field(county).set(values.remove(county));
            Locator shown = main().locator("button[name=" + button + "]:visible");
            if (shown.count() > 0) {
                press("button[name=" + button + "]", ProfilePage::new);
            }
        }
    }
}
