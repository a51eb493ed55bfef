package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 2, second screen: the fields of the user profile. Without JavaScript the lists come by buttons of their own. */
public final class ProfilePage extends FormPage {

    private static final Map<String, String> LIST_BUTTONS =
            Map.of("region", "showDistricts", "schoolCounty", "showSchools");

    public ProfilePage(Tab tab) {
        super(tab, "profile");
    }

    @Override
    public void fill(Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        LIST_BUTTONS.forEach((county, button) -> {
            if (rest.containsKey(county)) {
                field(county).set(rest.remove(county));
                askForList(button);
            }
        });
        super.fill(rest);
    }

    private void askForList(String button) {
        Locator shown = main().locator("button[name=" + button + "]:visible");
        if (shown.count() > 0) {
            press("button[name=" + button + "]", ProfilePage::new);
        }
    }
}
