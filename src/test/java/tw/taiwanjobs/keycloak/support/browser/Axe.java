package tw.taiwanjobs.keycloak.support.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accessibility checks by axe-core. They are slow, so each state of a page is looked at once for all tests of a JVM: a page
 * with these fields in error and these kinds of visible elements.
 */
final class Axe {

    private static final String STATE = """
            () => {
              const named = [...document.querySelectorAll('[data-page], [aria-invalid=true]')]
                .map(element => element.dataset.page || element.name);
              const kinds = [...document.body.querySelectorAll('*')]
                .filter(element => element.checkVisibility())
                .map(element => ['class', 'type', 'role'].reduce(
                  (kind, name) => kind + ':' + element.getAttribute(name), element.localName));
              return [...named, ...new Set(kinds)].join(' ');
            }
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
