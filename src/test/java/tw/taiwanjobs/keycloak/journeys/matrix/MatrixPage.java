package tw.taiwanjobs.keycloak.journeys.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tw.taiwanjobs.keycloak.support.HttpBrowser;

/**
 * One page of sign-up, filled in rightly but for the field of the case, and for one other field that is always left
 * out: so the page is shown again also when the field was accepted, and one session serves for hundreds of cases.
 */
final class MatrixPage {

    private final String name;
    private final Map<String, String> valid;
    private final List<String> blockers;
    private final Supplier<HttpBrowser> way;
    private HttpBrowser browser;

    /** @param blockers field to be left out, and the one to be left out instead when the case is about the first */
    MatrixPage(String name, Map<String, String> valid, List<String> blockers, Supplier<HttpBrowser> way) {
        this.name = name;
        this.valid = valid;
        this.blockers = blockers;
        this.way = way;
        this.browser = way.get();
    }

    String name() {
        return name;
    }

    String validValue(String field) {
        return valid.getOrDefault(field, "");
    }

    HttpBrowser submit(ErrorMatrix.Case testCase) {
        if (!browser.page().equals(name) || MatrixPages.isCounted(name, testCase.field())) {
            browser = way.get();
        }
        return browser.post(browser.formAction(), body(testCase));
    }

    /** The other fields with the value that the page has to show again. */
    Map<String, String> others(String field) {
        Map<String, String> others = new LinkedHashMap<>(valid);
        others.putAll(MatrixPages.makingApply(field));
        others.remove(field);
        if (field.equals("password-new")) {
            others.remove("password-confirm");
        }
        blockers.stream().filter(blocker -> !blocker.equals(field)).findFirst().ifPresent(others::remove);
        return others;
    }

    /** What a field holds: text, chosen option, ticked choice; empty if none. */
    static String shown(Document page, String field) {
        Element text = page.selectFirst("input[name=" + field + "]:not([type=radio]):not([type=checkbox])");
        if (text != null) {
            return text.val();
        }
        Element chosen =
                page.selectFirst("select[name=" + field + "] option[selected], input[name=" + field + "][checked]");
        if (chosen == null) {
            return "";
        }
        return chosen.hasAttr("value") ? chosen.val() : chosen.text();
    }

    private String body(ErrorMatrix.Case testCase) {
        List<String> parameters = new ArrayList<>();
        others(testCase.field()).forEach((field, value) -> parameters.add(parameter(field, value)));
        for (String value : testCase.payload().values(validValue(testCase.field()))) {
            parameters.add(parameter(testCase.field(), value));
            if (testCase.field().equals("password-new")) {
                parameters.add(parameter("password-confirm", value));
            }
        }
        return String.join("&", parameters);
    }

    private static String parameter(String field, String value) {
        return HttpBrowser.encode(Map.of(field, value));
    }
}
