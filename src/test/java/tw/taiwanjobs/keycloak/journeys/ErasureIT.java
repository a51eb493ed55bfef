package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HelpDesk;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SecondFactors;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.leak.LeakSearch;

/** Of somebody who is gone nothing is in the database: whoever deletes a member, all tables are searched. */
@Tag("store")
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final PortalTokens portal = new PortalTokens(product);

    /** Somebody whose every value is nobody else's. */
    private final class Person {

        final String name = "歐陽"
                + ThreadLocalRandom.current()
                        .ints(6, '一', '龥')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        final String mobile = "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        final SignUp signUp = new SignUp(product);
        final String id;

        Person() {
            signUp.toProfile();
            Map<String, String> profile = SignUp.profileFields();
            profile.putAll(Map.of("firstName", name, "mobile", mobile));
            signUp.browser().submit(profile);
            signUp.openLink().submit(SignUp.passwordFields());
            id = product.admin().userByEmail(signUp.email()).orElseThrow().getId();
        }

        UserResource resource() {
            return product.admin().realm().users().get(id);
        }

        LeakSearch search() {
            return new LeakSearch()
                    .secret("id", id)
                    .secret("e-mail", signUp.email())
                    .secret("national ID", signUp.nationalId())
                    .secret("name", name)
                    .digits("mobile", mobile);
        }
    }

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void of_a_member_who_has_left_nothing_is_in_the_database_and_the_number_is_free() throws IOException {
        Person person = new Person();
        String refreshToken = live(person);
        assertThat(person.search()
                        .in("database", product.testbed().databaseDump())
                        .leaks())
                .extracting(leak -> leak.toString())
                .as("before")
                .hasSizeGreaterThanOrEqualTo(3);

        HttpBrowser browser = logIn.as(person.signUp.email(), SignUp.PASSWORD);
        browser.submit(Map.of("otp", SecondFactors.code()));
        browser.open(product.loginUrl() + "&kc_action=taiwanjobs-delete-account")
                .submit(Map.of("password", SignUp.PASSWORD));
        assertThat(browser.page()).isEqualTo("member-deletion-asked");
        product.testbed().setClockAhead(Duration.ofDays(8));
        product.testbed().runTask("taiwanjobs-erasures");
        product.mailbox().await(person.signUp.email(), mail -> mail.subject().contains("帳號已刪除"));
        product.testbed().setClockAhead(Duration.ZERO);
        portal.refresh(refreshToken);

        isGone(person);
        assertThat(product.admin().events())
                .filteredOn(event -> "DELETE_ACCOUNT".equals(event.getType()))
                .filteredOn(event -> event.getDetails() != null
                        && "leaving".equals(event.getDetails().get("member_state")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getUserId()).isNull());
        SignUp again = new SignUp(product, Identities.email(), person.signUp.nationalId()).toActive();
        assertThat(isIn(logIn.as(again.email(), SignUp.PASSWORD))).isTrue();
    }

    /** Leaves a trace wherever a member can. */
    private String live(Person person) throws IOException {
        String offline = portal.refreshToken(logIn.remembering()
                .in(HttpBrowser.inChinese())
                .as(person.signUp.email(), SignUp.PASSWORD)
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access")));
        try (OwnPortal own = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = logIn.as(person.signUp.email(), SignUp.PASSWORD);
            browser.open(own.loginUrl("national_id", "profile"));
            Map<String, String> agreed = browser.hiddenFields();
            agreed.put("accept", "on");
            own.granted(browser.submit(agreed));
        }
        HelpDesk desk = new HelpDesk(product, product.admin().token());
        desk.get("/" + person.id);
        desk.post("/" + person.id + "/unlock");
        logIn.as(person.signUp.email(), "wrong-1");
        logIn.as(person.signUp.nationalId(), "wrong-2");
        ForgotPasswordVisit forgot = new ForgotPasswordVisit(product);
        forgot.ask(person.signUp.email());
        forgot.link(person.signUp.email());
        UserRepresentation changed = person.resource().toRepresentation();
        changed.singleAttribute("street", "忠孝東路五段1號");
        person.resource().update(changed);
        administratorGives(person, SecondFactors.app("手機 of " + person.name));
        return offline;
    }

    private void administratorGives(Person person, CredentialRepresentation factor) {
        UserRepresentation changed = new UserRepresentation();
        changed.setCredentials(List.of(factor));
        person.resource().update(changed);
    }

    @Test
    void nothing_is_left_either_of_one_whom_an_administrator_deletes_or_keycloaks_own_page() {
        Person deleted = new Person();
        logIn.as(deleted.signUp.email(), SignUp.PASSWORD);
        new ForgotPasswordVisit(product).ask(deleted.signUp.email());
        deleted.resource().logout();
        deleted.resource().remove();

        isGone(deleted);
        assertThat(product.admin().realm().getAdminEvents())
                .as("an administrator has deleted somebody")
                .filteredOn(event -> "DELETE".equals(event.getOperationType()))
                .extracting(AdminEventRepresentation::getResourcePath)
                .contains("users");

        Person own = new Person();
        byKeycloaksPage(own);
        isGone(own);
        assertThat(product.admin().events())
                .filteredOn(event -> "DELETE_ACCOUNT".equals(event.getType()))
                .extracting(EventRepresentation::getUserId)
                .containsOnlyNulls();
    }

    private void byKeycloaksPage(Person person) {
        var flows = product.admin().realm().flows();
        var action = flows.getUnregisteredRequiredActions().stream()
                .filter(candidate -> "delete_account".equals(candidate.getProviderId()))
                .findFirst();
        action.ifPresent(flows::registerRequiredAction);
        var known = flows.getRequiredAction("delete_account");
        known.setEnabled(true);
        flows.updateRequiredAction("delete_account", known);
        ClientRepresentation account =
                product.admin().realm().clients().findByClientId("account").get(0);
        RoleRepresentation role = product.admin()
                .realm()
                .clients()
                .get(account.getId())
                .roles()
                .get("delete-account")
                .toRepresentation();
        person.resource().roles().clientLevel(account.getId()).add(List.of(role));
        try {
            HttpBrowser browser = logIn.as(person.signUp.email(), SignUp.PASSWORD);
            browser.open(product.loginUrl() + "&kc_action=delete_account");
            browser.submit(Map.of());
        } finally {
            known.setEnabled(false);
            flows.updateRequiredAction("delete_account", known);
            action.ifPresent(added -> flows.removeRequiredAction("delete_account"));
        }
    }

    @Test
    void nor_of_a_sign_up_that_was_never_finished() {
        SignUp signUp = new SignUp(product).toMailSent();
        signUp.mail();
        String id = product
                .testbed()
                .databaseDump()
                .lines()
                .filter(line -> line.startsWith("TWJ_PENDING_MEMBER."))
                .toList()
                .stream()
                .reduce(
                        "",
                        (last, line) -> line.startsWith("TWJ_PENDING_MEMBER.USER_ID=")
                                ? line.replace("TWJ_PENDING_MEMBER.USER_ID=", "?")
                                : line.endsWith("=" + signUp.email()) ? last.replace("?", "") : last);
        assertThat(id).hasSize(36);

        product.testbed().setClockAhead(Duration.ofHours(25));
        product.testbed().runTask("taiwanjobs-expired-sign-ups");
        product.testbed().setClockAhead(Duration.ZERO);

        assertThat(new LeakSearch()
                        .secret("id", id)
                        .secret("e-mail", signUp.email())
                        .secret("national ID", signUp.nationalId())
                        .in("database", product.testbed().databaseDump())
                        .leaks())
                .isEmpty();
    }

    private void isGone(Person person) {
        assertThat(product.admin().userByEmail(person.signUp.email())).isEmpty();
        Await.until(
                "the last mail to be sent",
                PATIENCE,
                () -> !product.testbed().databaseDump().contains("TWJ_MAIL_OUTBOX.ADDRESS=" + person.signUp.email()));
        assertThat(person.search()
                        .in("database", product.testbed().databaseDump())
                        .leaks())
                .isEmpty();
    }
}
