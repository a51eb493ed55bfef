package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** After a journey neither the ID nor the password nor the link's token stands anywhere it does not belong. */
@Tag("store")
class PersonalDataIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void no_secret_of_a_journey_is_left_behind() {
        SignUp person = new SignUp(product).toActive();
        String token = person.mail().linkToken();
        List<String> secrets = List.of(person.nationalId(), SignUp.PASSWORD, token);

        String dump = product.testbed().databaseDump();
        assertThat(dump).contains(person.email());
        assertThat(secrets).noneMatch(dump::contains);

        String log = product.server().log().text();
        assertThat(log).contains("REGISTER");
        assertThat(secrets).noneMatch(log::contains);

        String events = product.admin().events().stream()
                .map(event -> event.getType() + " " + event.getError() + " " + event.getDetails())
                .collect(Collectors.joining("\n"));
        assertThat(events).contains("VERIFY_EMAIL");
        assertThat(secrets).noneMatch(events::contains);

        assertThat(person.mail().source()).doesNotContain(person.nationalId(), SignUp.PASSWORD);
        assertThat(person.browser().cookies())
                .noneMatch(cookie -> secrets.stream().anyMatch(cookie.getValue()::contains));
    }

    @Test
    void no_captcha_answer_is_left_behind() {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        try {
            SignUp person = new SignUp(product).toIdentity();
            String answer = CaptchaPicture.on(person.browser()).answer();
            Map<String, String> fields = person.identityFields();
            fields.put("captcha", answer);
            assertThat(person.browser().submit(fields).page()).isEqualTo("profile");
            Pattern alone = Pattern.compile("(?<![0-9A-Za-z])" + answer + "(?![0-9A-Za-z])");

            assertThat(product.testbed().databaseDump()).doesNotContainPattern(alone);
            assertThat(product.server().log().text()).doesNotContainPattern(alone);
            assertThat(person.browser().cookies())
                    .noneMatch(cookie -> alone.matcher(cookie.getValue()).find());
        } finally {
            product.admin().configureIdentityStep(Map.of("captcha", "off"));
        }
    }
}
