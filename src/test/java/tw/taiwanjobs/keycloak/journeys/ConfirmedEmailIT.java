package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A realm that wants verified addresses. */
class ConfirmedEmailIT {

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final EmailChangeVisit visit = new EmailChangeVisit(product);

    @BeforeEach
    void wantVerifiedAddresses() {
        product.admin().changeRealm(realm -> realm.setVerifyEmail(true));
    }

    @AfterEach
    void wantThemNoLonger() {
        product.admin().changeRealm(realm -> realm.setVerifyEmail(false));
    }

    @Test
    void an_address_changes_when_its_owner_has_confirmed_it() {
        SignUp member = new SignUp(product).toActive();
        String wanted = Identities.email();
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).as("whose link was used is not asked again").isTrue();
        String id = user(member.email()).getId();

        browser.open(visit.address()).submit(EmailChangeVisit.fields(wanted, SignUp.PASSWORD));

        HttpBrowser device = visit.openLink(wanted);
        assertThat(user(member.email()).isEmailVerified()).isTrue();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD)))
                .as("as before, until the link is used")
                .isTrue();
        device.submit(Map.of("password", SignUp.PASSWORD));

        assertThat(user(wanted))
                .extracting(
                        UserRepresentation::getId, UserRepresentation::getUsername, UserRepresentation::isEmailVerified)
                .containsExactly(id, wanted, true);
        assertThat(isIn(logIn.as(wanted, SignUp.PASSWORD))).isTrue();
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
        assertEventsHoldNoAddress(id, List.of(member.email(), wanted));
    }

    /** But for the account of the member whom an event names. */
    private void assertEventsHoldNoAddress(String id, List<String> addresses) {
        List<EventRepresentation> events = product.admin().events().stream()
                .filter(event -> event.getDetails() != null)
                .toList();
        assertThat(events)
                .filteredOn(
                        event -> id.equals(event.getUserId()) && event.getType().equals("UPDATE_EMAIL"))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails()).containsEntry("email_change", "done"));
        assertThat(events)
                .flatExtracting(event -> event.getDetails().entrySet())
                .filteredOn(detail -> addresses.stream().anyMatch(detail.getValue()::contains))
                .extracting(Map.Entry::getKey)
                .containsOnly("username");
        assertThat(events)
                .filteredOn(event ->
                        addresses.contains(String.valueOf(event.getDetails().get("username"))))
                .extracting(EventRepresentation::getUserId)
                .containsOnly(id);
        assertThat(product.server().log().text().lines().filter(line -> line.contains("[org.keycloak.events]")))
                .noneMatch(line -> line.contains("previous_email"))
                .noneMatch(line -> addresses.stream()
                        .anyMatch(address ->
                                line.replace("username=\"" + address, "").contains(address)));
    }

    @Test
    void whom_we_ask_for_an_address_keycloak_does_not_ask_as_well() {
        String unverified = Identities.email();
        LegacyMember legacy = LegacyMember.of(product, unverified);

        HttpBrowser browser = legacy.logIn().submit(Map.of("continue", "true"));

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(legacy.user().getRequiredActions()).isEmpty();
        SignUp pending = new SignUp(product).toMailSent();
        assertThat(HttpBrowser.inChinese()
                        .open(pending.mail().link().toString())
                        .page())
                .isEqualTo("set-password");
        assertThat(product.admin().realm().users().search("p-", 0, 1_000).stream()
                        .flatMap(user -> user.getRequiredActions().stream()))
                .isEmpty();
        LegacyMember.awaitMailsSent(product);
        assertThat(product.mailbox().mailsTo(unverified)).isEmpty();
        assertThat(product.mailbox().mails()).noneMatch(mail -> mail.to().contains("invalid"));
    }

    private UserRepresentation user(String email) {
        return product.admin().userByEmail(email).orElseThrow();
    }
}
