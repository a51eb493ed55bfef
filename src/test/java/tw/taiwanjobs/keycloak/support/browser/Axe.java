package tw.taiwanjobs.keycloak.support.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accessibility checks by axe-core. They are slow, so each state of a page is looked at once a run. */
final class Axe {

    private static final String STATE = """
            () => [...document.querySelectorAll('[data-page], [aria-invalid=true], .notice, .captcha, [role=listbox]')]
              .map(element => element.dataset.page || element.name || element.className || element.id).join(' ')
            """;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @return violations, one a line; none if this state was looked at before */
    List<String> violations(Page page, Device device) {
        if (!seen.add(device.name() + " " + page.evaluate(STATE))) {
            return List.of();
        }
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}
