package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 忘記帳號 tells nobody but the member anything, and keeps nothing of what was typed. */
class ForgotAccountSecrecyIT {

    private final RunningProduct product = RunningProduct.get();
    private final ForgotAccountVisit forgotAccount = new ForgotAccountVisit(product);

    @Test
    void everybody_but_the_member_gets_the_same_page() {
        SignUp other = new SignUp(product).toActive();
        Map<String, String> wrongDate = ForgotAccountVisit.fields(other.nationalId());
        wrongDate.put("birthYear", "1958");
        SignUp disabled = changed(member -> member.setEnabled(false));
        SignUp unverified = changed(member -> member.setEmailVerified(false));
        SignUp pending = new SignUp(product).toMailSent();
        String oldAddress = Identities.email();
        LegacyMember legacy = LegacyMember.of(product, oldAddress);

        List<String> answers = new ArrayList<>();
        answers.add(comparable(forgotAccount.ask(Identities.nationalId())));
        answers.add(comparable(forgotAccount.ask(Identities.residentNumber())));
        answers.add(comparable(forgotAccount.ask(wrongDate)));
        answers.add(comparable(forgotAccount.ask(legacy.nationalId())));
        for (SignUp person : List.of(disabled, unverified, pending)) {
            answers.add(comparable(forgotAccount.ask(person.nationalId())));
        }

        assertThat(answers.get(0)).contains("forgot-account-result", ForgotAccountVisit.NEUTRAL);
        assertThat(answers).containsOnly(answers.get(0));
        for (SignUp person : List.of(other, disabled, unverified, pending)) {
            assertThat(forgotAccount.mails(person.email())).isEmpty();
        }
        assertThat(forgotAccount.mails(oldAddress))
                .as("an address of the old system that nobody has verified")
                .isEmpty();
    }

    @Test
    void no_national_id_and_no_birth_date_is_left_behind() {
        SignUp person = new SignUp(product).toActive();
        String unknown = Identities.nationalId();
        String illFormed = unknown.substring(0, 9) + (unknown.charAt(9) == '0' ? '1' : '0');
        List<String> secrets = new ArrayList<>();
        List<HttpBrowser> browsers = new ArrayList<>();
        for (String number : List.of(person.nationalId(), unknown, illFormed)) {
            for (String typed : List.of(number, Identities.fullWidth(number))) {
                secrets.add(typed);
                browsers.add(forgotAccount.ask(typed));
            }
        }
        forgotAccount.mail(person.email());

        for (HttpBrowser browser : browsers) {
            String notes = product.testbed().authenticationNotes(browser);
            assertThat(notes).contains("taiwanjobs.forgot-account").doesNotContain(person.email());
            assertThat(secrets).noneMatch(notes::contains);
            assertThat(browser.cookies()).noneMatch(cookie -> secrets.stream().anyMatch(cookie.getValue()::contains));
            assertThat(secrets).noneMatch(browser.address().toString()::contains);
        }
        String dump = product.testbed().databaseDump();
        assertThat(dump).contains("CUSTOM_REQUIRED_ACTION");
        assertThat(secrets).noneMatch(dump::contains);
        String log = product.server().log().text();
        assertThat(log).contains("CUSTOM_REQUIRED_ACTION");
        assertThat(secrets).noneMatch(log::contains);
    }

    @Test
    void the_events_name_the_member_that_was_told_and_nobody_else() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();

        forgotAccount.ask(person.nationalId());
        assertThat(lastEvent("CUSTOM_REQUIRED_ACTION")).contains(id + " forgot_account");
        Map<String, String> wrong = ForgotAccountVisit.fields(person.nationalId());
        wrong.put("birthDay", "20");
        forgotAccount.ask(wrong);
        assertThat(lastEvent("CUSTOM_REQUIRED_ACTION_ERROR")).contains("null forgot_account user_not_found");
    }

    private Optional<String> lastEvent(String type) {
        return product.admin().events().stream()
                .filter(event -> event.getType().equals(type))
                .filter(event -> "forgot_account".equals(event.getDetails().get("custom_required_action")))
                .map(event -> event.getUserId() + " " + event.getDetails().get("custom_required_action")
                        + (event.getError() == null ? "" : " " + event.getError()))
                .findFirst();
    }

    private SignUp changed(Consumer<UserRepresentation> change) {
        SignUp person = new SignUp(product).toActive();
        UserRepresentation member = product.admin().userByEmail(person.email()).orElseThrow();
        UserRepresentation whole =
                product.admin().realm().users().get(member.getId()).toRepresentation();
        change.accept(whole);
        product.admin().realm().users().get(member.getId()).update(whole);
        return person;
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
