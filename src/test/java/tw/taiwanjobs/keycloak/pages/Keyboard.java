package tw.taiwanjobs.keycloak.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A person without a mouse: goes forward with Tab, ticks with Space, chooses with the arrows, sends with Enter. */
public final class Keyboard {

    private static final int LONGEST_WAY = 150;
    private static final String AT = "selector => document.activeElement.matches(selector)";
    private static final String VISIBLE =
            "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).boxShadow";

    private final Tab tab;

    public Keyboard(Tab tab) {
        this.tab = tab;
    }

    /** Fills in fields in the order of the page. */
    public Keyboard fill(FormPage page, Map<String, String> values) {
        values.forEach((name, value) -> set(page.field(name), name, value));
        return this;
    }

    public Keyboard tick(String name) {
        goTo("[name='" + name + "']");
        press("Space");
        return this;
    }

    public <P> P pressButton(String selector, Function<Tab, P> next) {
        goTo(selector);
        return next.apply(tab.leave(() -> press("Enter")));
    }

    /** Enter in a field sends its form. */
    public <P> P pressEnter(Function<Tab, P> next) {
        return next.apply(tab.leave(() -> press("Enter")));
    }

    private void set(Field field, String name, String value) {
        goTo("[name='" + name + "']");
        switch (field.kind()) {
            case "radio" -> {
                press("Space");
                choose(field, value);
            }
            case "select-one" -> choose(field, value);
            case "combobox" -> search(value);
            default -> replace(value);
        }
    }

    private void replace(String value) {
        press("Control+a");
        press("Delete");
        tab.page().keyboard().type(value);
    }

    private void search(String value) {
        replace(value);
        press("ArrowDown");
        press("Enter");
    }

    private void choose(Field field, String value) {
        for (int i = 0; !field.value().equals(value); i++) {
            assertThat(i).as("choices before " + value).isLessThan(LONGEST_WAY);
            press("ArrowDown");
        }
    }

    private void goTo(String selector) {
        for (int i = 0; !(Boolean) tab.page().evaluate(AT, selector); i++) {
            assertThat(i).as("steps of the Tab key to " + selector).isLessThan(LONGEST_WAY);
            press("Tab");
            assertThat(tab.page().evaluate(VISIBLE).toString()).as("focus ring").isNotEqualTo("nonenone");
        }
    }

    private void press(String key) {
        tab.page().keyboard().press(key);
    }
}
