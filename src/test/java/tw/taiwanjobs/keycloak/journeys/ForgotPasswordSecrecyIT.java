package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 忘記密碼 tells nobody who is a member, and keeps nothing of what was typed into its field. */
class ForgotPasswordSecrecyIT {

    private final RunningProduct product = RunningProduct.get();
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);

    @Test
    void everybody_gets_the_same_page() {
        SignUp active = new SignUp(product).toActive();
        SignUp pending = new SignUp(product).toMailSent();
        String pendingId = pendingId(pending);

        List<String> answers = new ArrayList<>();
        for (String name : List.of(
                active.email(),
                active.nationalId(),
                Identities.fullWidth(active.nationalId()),
                pending.email(),
                pending.nationalId(),
                product.admin()
                        .realm()
                        .users()
                        .get(pendingId)
                        .toRepresentation()
                        .getUsername(),
                Identities.email(),
                Identities.nationalId(),
                "A123456788",
                "nobody")) {
            answers.add(comparable(forgotPassword.ask(name)));
        }

        assertThat(answers.get(0)).contains("forgot-password-sent").doesNotContain(active.email());
        assertThat(answers).containsOnly(answers.get(0));
        forgotPassword.link(active.email());
        assertThat(forgotPassword.resetMails(pending.email())).isEmpty();
    }

    @Test
    void no_national_id_is_left_behind() {
        SignUp person = new SignUp(product).toActive();
        String unknown = Identities.nationalId();
        String illFormed = unknown.substring(0, 9) + (unknown.charAt(9) == '0' ? '1' : '0');
        List<String> secrets = new ArrayList<>();
        List<HttpBrowser> browsers = new ArrayList<>();
        for (String number : List.of(person.nationalId(), unknown, illFormed)) {
            for (String typed : List.of(number, Identities.fullWidth(number))) {
                secrets.add(typed);
                browsers.add(forgotPassword.ask(typed));
            }
        }
        String token = forgotPassword.link(person.email()).getPath().replaceFirst(".*/", "");
        secrets.add(token);
        secrets.add(ForgotPasswordVisit.NEW_PASSWORD);
        HttpBrowser device = forgotPassword.openLink(person.email());
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        browsers.add(device);
        forgotPassword.notice(person.email());

        for (HttpBrowser browser : browsers) {
            String notes = product.testbed().authenticationNotes(browser);
            assertThat(notes).contains("auth notes");
            assertThat(secrets).noneMatch(notes::contains);
            assertThat(browser.cookies()).noneMatch(cookie -> secrets.stream().anyMatch(cookie.getValue()::contains));
        }
        String dump = product.testbed().databaseDump();
        assertThat(dump).contains("SEND_RESET_PASSWORD");
        assertThat(secrets).noneMatch(dump::contains);
        String log = product.server().log().text();
        assertThat(log).contains("SEND_RESET_PASSWORD");
        assertThat(secrets).noneMatch(log::contains);
    }

    private String pendingId(SignUp person) {
        String dump = product.testbed().databaseDump();
        List<String> lines = dump.lines().toList();
        int email = lines.indexOf("TWJ_PENDING_MEMBER.EMAIL=" + person.email());
        return lines.subList(0, email).stream()
                .filter(line -> line.startsWith("TWJ_PENDING_MEMBER.USER_ID="))
                .reduce((first, last) -> last)
                .map(line -> line.substring(line.indexOf('=') + 1))
                .orElseThrow();
    }

    /** The page but for the codes that Keycloak gives every session. */
    private static String comparable(HttpBrowser answer) {
        return answer.status() + " "
                + answer.body()
                        .lines()
                        .map(line -> line.replaceAll("(session_code|tab_id|execution|client_data)=[^&\"]*", "$1="))
                        .collect(Collectors.joining("\n"));
    }
}
