package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Each page shows the guide's sentences letter for letter: {@code guide-text.txt} against the real pages. */
class GuideTextIT {

    private static final String FILE = "/guide-text.txt";
    private static final String HEADING = "page: ";
    private static final Map<String, List<String>> GUIDE = read();

    private final RunningProduct product = RunningProduct.get();

    @ParameterizedTest
    @ValueSource(strings = {"login", "terms", "identity", "profile", "mail-sent", "set-password", "password-set"})
    void the_page_has_the_words_of_the_guide(String name) {
        HttpBrowser browser = at(name);

        assertThat(browser.page()).isEqualTo(name);
        assertThat(browser.document().text()).contains(Objects.requireNonNull(GUIDE.get(name), name));
    }

    @Test
    void the_document_to_read_and_print_has_those_of_the_terms() {
        String address = product.server().realmUrl(RunningProduct.REALM) + "/taiwanjobs-documents/member-terms";
        String text = HttpBrowser.inChinese().open(address).document().text();

        List<String> terms = Objects.requireNonNull(GUIDE.get("terms"));
        int heading = terms.indexOf("會員服務約定條款");
        assertThat(text)
                .contains(terms.subList(heading, terms.size() - 2))
                .as("the sentence that the guide does not finish")
                .doesNotContain("若您仍有");
    }

    private HttpBrowser at(String page) {
        SignUp person = new SignUp(product);
        return switch (page) {
            case "login" -> HttpBrowser.inChinese().open(product.loginUrl());
            case "terms" -> person.toTerms().browser();
            case "identity" -> person.toIdentity().browser();
            case "profile" -> person.toProfile().browser();
            case "mail-sent" -> person.toMailSent().browser();
            case "set-password" -> person.toMailSent().openLink();
            default -> person.toMailSent().openLink().submit(SignUp.passwordFields());
        };
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> guide = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith(HEADING)) {
                sentences = new ArrayList<>();
                guide.put(line.substring(HEADING.length()), sentences);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sentences.add(line);
            }
        }
        return guide;
    }

    private static List<String> lines() {
        try (InputStream file = GuideTextIT.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
