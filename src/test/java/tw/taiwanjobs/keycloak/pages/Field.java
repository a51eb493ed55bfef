package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;

/** A field by its name, of whatever kind: text, choice among several, or a list that one searches while typing. */
public final class Field {

    private static final String KIND = "e => e.getAttribute('role') || e.type";

    private final Locator elements;

    Field(Locator elements) {
        this.elements = elements;
    }

    /** Enters what the form is to send. */
    public void set(String value) {
        switch (kind()) {
            case "radio" -> elements.and(withValue(value)).check();
            case "checkbox" -> elements.check();
            case "select-one" -> elements.selectOption(value);
            case "combobox" -> search(value);
            default -> elements.fill(value);
        }
    }

    public void type(String text) {
        elements.pressSequentially(text);
    }

    /** What the form would send; empty if nothing is chosen. */
    public String value() {
        return switch (kind()) {
            case "radio" -> checkedValue();
            case "checkbox" -> elements.isChecked() ? "on" : "";
            default -> elements.inputValue();
        };
    }

    /** Texts that describe the field to a screen reader: hint and error. */
    public String description() {
        return String.valueOf(elements.first()
                .evaluate("e => (e.getAttribute('aria-describedby') || '').split(' ')"
                        + ".map(id => document.getElementById(id)?.textContent || '').join(' ')"));
    }

    String kind() {
        return String.valueOf(elements.first().evaluate(KIND));
    }

    Locator element() {
        return elements.first();
    }

    private void search(String text) {
        elements.fill(text);
        var option = elements.page().locator("[role=option]:visible").getByText(text, exactly());
        if (option.count() > 0) {
            option.first().click();
        }
    }

    private String checkedValue() {
        var checked = elements.and(elements.page().locator(":checked"));
        return checked.count() == 0 ? "" : checked.inputValue();
    }

    private Locator withValue(String value) {
        return elements.page().locator("[value='" + value + "']");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
