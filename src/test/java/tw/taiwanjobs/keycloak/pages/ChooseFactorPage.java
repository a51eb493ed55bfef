package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** One of several second factors is chosen. */
public final class ChooseFactorPage extends FormPage {

    public ChooseFactorPage(Tab tab) {
        super(tab, "choose-factor");
    }

    /** @param label of its button */
    public <P> P choose(String label, Function<Tab, P> next) {
        return press("button:text-is('" + label + "')", next);
    }
}
