package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A page with the fields of the user profile. Without JavaScript the lists come by buttons of their own. */
public abstract class ProfileFieldsPage extends FormPage {

    private final Function<Tab, ? extends ProfileFieldsPage> again;

    /** @param again the page after a button of its own */
    protected ProfileFieldsPage(Tab tab, String name, Function<Tab, ? extends ProfileFieldsPage> again) {
        super(tab, name);
        this.again = again;
    }

    @Override
    public final void fill(Map<String, String> values) {
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
                press("button[name=" + button + "]", again);
            }
        }
    }
}
