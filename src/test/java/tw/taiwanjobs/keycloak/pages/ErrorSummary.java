package tw.taiwanjobs.keycloak.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The list of errors above a form that was refused. */
public final class ErrorSummary {

    private final FormPage page;
    private final Locator summary;

    ErrorSummary(FormPage page) {
        this.page = page;
        this.summary = page.main().locator("#error-summary");
    }

    /** The reader is taken to the summary, and from each of its links to a field that is marked invalid. */
    public void leadsToTheFields() {
        assertThat(summary).isFocused();
        for (Locator link : summary.locator("a").all()) {
            link.click();
            assertThat(page.focused())
                    .hasAttribute("id", link.getAttribute("href").substring(1));
            assertThat(page.focused()).hasAttribute("aria-invalid", "true");
        }
    }

    public int size() {
        return summary.locator("a").count();
    }
}
