package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The ledger holds the text that was on the page, not the one that another tab has asked for since. */
@Tag("store")
class ShownTermsIT {

    private static final String LEDGER = "TWJ_ACCEPTANCE.";
    private static final String SUBJECT = "TWJ_TERMS_SUBJECT.";

    private final RunningProduct product = RunningProduct.get();

    @Test
    void a_language_chosen_in_another_tab_changes_nothing_on_this_page() {
        SignUp person = new SignUp(product).toTerms();
        String page = person.browser().formAction();
        person.browser().open(product.signUpUrl() + "&ui_locales=en&kc_locale=en");
        assertThat(person.browser().document().select("html").attr("lang")).isEqualTo("en");

        person.browser().post(page, "termsAccepted=on");
        person.browser().submit(person.identityFields()).submit(SignUp.profileFields());
        person.openLink().submit(SignUp.passwordFields());

        assertThat(acceptanceOf(person)).containsEntry("LOCALE", "zh-TW");
    }

    private Map<String, String> acceptanceOf(SignUp person) {
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        String subject = row(SUBJECT, "USER_ID", id).get("SUBJECT");
        return row(LEDGER, "SUBJECT", subject);
    }

    private Map<String, String> row(String table, String column, String value) {
        return rows(table).stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        product.testbed()
                .databaseDump()
                .lines()
                .filter(line -> line.startsWith(table))
                .map(line -> line.substring(table.length()).split("=", 2))
                .forEach(cell -> {
                    if (rows.isEmpty() || rows.get(rows.size() - 1).containsKey(cell[0])) {
                        rows.add(new HashMap<>());
                    }
                    rows.get(rows.size() - 1).put(cell[0], cell[1]);
                });
        return rows;
    }
}
