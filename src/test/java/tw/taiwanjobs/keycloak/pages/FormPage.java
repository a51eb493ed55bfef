package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A page with a form: fields by their names, one main button, an error summary after a refusal. */
public abstract class FormPage extends SitePage {

    protected FormPage(Tab tab, String name) {
        super(tab, name);
    }

    public final Field field(String name) {
        return new Field(main().locator("[name='" + name + "']"));
    }

    public final void fill(Map<String, String> values) {
        values.forEach((name, value) -> field(name).set(value));
    }

    public final Locator submitButton() {
        return main().locator("form button.button-primary[type=submit]");
    }

    public final <P> P submit(Function<Tab, P> next) {
        return press(submitButton(), next);
    }

    /** The button 上一步. */
    public final <P> P previous(Function<Tab, P> next) {
        return press("button[name=back]", next);
    }

    public final ErrorSummary errorSummary() {
        return new ErrorSummary(this);
    }

    /** Names of the fields marked invalid, in the order of the page. */
    public final List<String> invalidFields() {
        return main().locator("[aria-invalid=true]").all().stream()
                .map(field -> field.getAttribute("name"))
                .distinct()
                .toList();
    }

    /** Where the form goes when it is sent now. */
    public final String action() {
        return String.valueOf(main().locator("form").first().evaluate("form => form.action"));
    }
}
