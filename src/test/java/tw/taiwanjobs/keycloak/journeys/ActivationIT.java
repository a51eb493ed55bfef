package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Of several sign-ups with one ID or one e-mail, all may be pending and one becomes a member. */
@Tag("store")
class ActivationIT {

    private static final int PERSONS = 50;

    private final RunningProduct product = RunningProduct.get();

    @Test
    void of_fifty_activations_at_once_with_one_national_id_one_wins() throws Exception {
        String nationalId = Identities.nationalId();
        List<HttpBrowser> devices = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        for (int i = 0; i < PERSONS; i++) {
            SignUp person = new SignUp(product, Identities.email(), nationalId).toMailSent();
            emails.add(person.email());
            devices.add(person.openLink());
        }

        List<HttpBrowser> answers = postPasswordsAtOnce(devices);

        assertThat(answers).extracting(HttpBrowser::status).containsOnly(200);
        assertThat(answers)
                .extracting(HttpBrowser::page)
                .containsOnly("password-set", "link-invalid")
                .containsOnlyOnce("password-set");
        assertThat(emails)
                .filteredOn(email -> product.admin().userByEmail(email).isPresent())
                .hasSize(1);
    }

    @Test
    void of_two_strangers_with_one_email_both_may_be_pending_and_one_wins() throws Exception {
        String email = Identities.email();
        SignUp firstPerson = new SignUp(product, email, Identities.nationalId()).toMailSent();
        HttpBrowser first = firstPerson.openLink();
        SignUp secondPerson = new SignUp(product, email, Identities.nationalId()).toMailSent();
        product.mailbox().awaitMailsTo(email, 2);
        HttpBrowser second = secondPerson.openLink();

        List<HttpBrowser> answers = postPasswordsAtOnce(List.of(first, second));

        assertThat(answers).extracting(HttpBrowser::page).containsExactlyInAnyOrder("password-set", "link-invalid");
    }

    private static List<HttpBrowser> postPasswordsAtOnce(List<HttpBrowser> devices) throws Exception {
        return AtOnce.run(devices.stream()
                .map(device -> (Callable<HttpBrowser>) () -> device.submit(SignUp.passwordFields()))
                .toList());
    }
}
