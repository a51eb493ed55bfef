package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.cluster.TwoNodes;

/** Two nodes count as one, and a captcha that one of them shows is spoken by the other. */
@Tag("long")
class TwoNodesLimitsIT {

    private static final int MAX = 5;

    private final TwoNodes product = TwoNodes.get();

    @BeforeEach
    void liftWhatOnlyGetsInTheWay() {
        product.useBoth();
        product.admin().configureLoginForm(Map.of("captcha", "off"));
    }

    @AfterEach
    void asTheOtherTestsHaveIt() {
        product.admin().configureLoginForm(Map.of("captcha", "image", "failedLoginsPerAddress", "0"));
    }

    @Test
    void failed_logins_on_both_nodes_count_together() throws Exception {
        product.admin().configureLoginForm(Map.of("failedLoginsPerAddress", Integer.toString(MAX)));
        List<Callable<HttpBrowser>> logins = new ArrayList<>();
        for (int i = 0; i < 4 * MAX; i++) {
            HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
            logins.add(() -> browser.submit(LogIn.fields(Identities.email(), "Wrong-password-1")));
        }

        List<HttpBrowser> answers = AtOnce.run(logins);

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(MAX);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(3 * MAX);
    }

    @Test
    void a_captcha_shown_by_one_node_is_spoken_by_the_other_and_counts_on_both() {
        product.admin().configureLoginForm(Map.of("captcha", "image", "captchasPerSession", "2"));
        product.useOnly(1);
        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        String sound = browser.document().select("a[data-captcha-sound]").attr("abs:href");

        byte[] first = browser.fetch(sound).body();
        product.useOnly(2);
        byte[] second = browser.fetch(sound).body();

        assertThat(second).isEqualTo(first).startsWith("RIFF".getBytes(StandardCharsets.US_ASCII));
        assertThat(browser.fetch(sound).statusCode()).isEqualTo(429);
        product.useOnly(1);
        assertThat(browser.fetch(sound).statusCode()).isEqualTo(429);
    }
}
