package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AdministratorClient;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HelpDesk;
import tw.taiwanjobs.keycloak.support.HelpDesk.Answer;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MemberInConsole;
import tw.taiwanjobs.keycloak.support.NumberPage;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a clerk does for somebody who calls, over the admin REST API. */
@Tag("store")
class HelpDeskIT {

    private static final String CASE = "案號 115-0042，本人來電";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> REASON = Map.of("reason", CASE);

    private final RunningProduct product = RunningProduct.get();
    private final AdministratorClient clerk = AdministratorClient.of(product, "view-members", "help-members");
    private final HelpDesk desk = new HelpDesk(product, clerk.token());
    private final LogIn logIn = new LogIn(product);

    @AfterEach
    void clerkGoesHome() {
        clerk.close();
    }

    @Test
    void a_clerk_corrects_an_address_and_the_citizen_finishes_the_sign_up() {
        SignUp citizen = new SignUp(product).toMailSent();
        URI first = citizen.mail().link();
        String path = "/" + signUp(citizen);

        assertThat(desk.post(path + "/resend-mail").status()).isEqualTo(204);
        Answer twice = desk.post(path + "/resend-mail");
        assertThat(twice.status()).as("a double click").isEqualTo(429);
        assertThat(twice.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 10L);
        URI second = product.mailbox().awaitMailsTo(citizen.email(), 2).get(1).link();
        assertThat(pageOf(first)).isEqualTo("link-invalid");
        assertThat(pageOf(second)).isEqualTo("set-password");

        assertThat(correctAddress(path, "").error()).isEqualTo("email accountRequiredMessage");
        assertThat(correctAddress(path, "王小明").error()).isEqualTo("email accountCharacterMessage");
        assertThat(correctAddress(path, citizen.email()).error()).isEqualTo("email addressUnchangedMessage");
        Answer taken = correctAddress(path, ConsoleMember.of(product).email());
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.error()).isEqualTo("account_in_use");
        assertThat(pageOf(second)).as("nothing of it has done anything").isEqualTo("set-password");

        String right = Identities.email();
        assertThat(correctAddress(path, Identities.fullWidth(right)).status()).isEqualTo(204);
        assertThat(pageOf(second)).isEqualTo("link-invalid");
        HttpBrowser device = HttpBrowser.inChinese()
                .open(product.mailbox().await(right).link().toString());
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(isIn(logIn.as(right, SignUp.PASSWORD))).isTrue();

        assertThat(desk.post(path + "/resend-mail").error()).isEqualTo("nothing_open");
        assertThat(desk.delete(path).error()).isEqualTo("not_pending");
        assertThat(events(path))
                .extracting(AdminEventRepresentation::getResourcePath)
                .containsExactly("users" + path + "/correct-address", "users" + path + "/resend-mail");
        assertThat(events(path)).allSatisfy(event -> {
            assertThat(event.getResourceType()).isEqualTo("MEMBER");
            assertThat(event.getAuthDetails().getUserId()).isNotBlank();
            assertThat(event.getRepresentation()).isNull();
        });
    }

    @Test
    void a_sign_up_that_nobody_wants_is_deleted_with_its_link() {
        SignUp citizen = new SignUp(product).toMailSent();
        URI link = citizen.mail().link();
        String path = "/" + signUp(citizen);

        assertThat(desk.delete(path).status()).isEqualTo(204);

        assertThat(pageOf(link)).isEqualTo("link-expired");
        assertThat(desk.delete(path).status()).isEqualTo(404);
        assertThat(product.testbed().databaseDump()).doesNotContain(path.substring(1), citizen.email());
    }

    @Test
    void a_wish_for_another_address_gets_its_mail_again_or_to_the_address_that_was_meant() {
        SignUp member = new SignUp(product).toActive();
        String path = "/" + id(member.email());
        String typo = Identities.email();
        EmailChangeVisit visit = new EmailChangeVisit(product);
        visit.ask(member.email(), typo);
        URI first = visit.linkMail(typo).link();

        assertThat(desk.post(path + "/resend-mail").status()).isEqualTo(204);
        URI again = product.mailbox().awaitMailsTo(typo, 2).get(1).link();
        assertThat(pageOf(first)).isEqualTo("link-invalid");
        assertThat(pageOf(again)).isNotEqualTo("link-invalid");

        String meant = Identities.email();
        assertThat(correctAddress(path, meant).status()).isEqualTo(204);
        assertThat(pageOf(again)).isEqualTo("link-invalid");
        Await.until(
                "the account that there is to hear of both addresses",
                PATIENCE,
                () -> product.mailbox().mailsTo(member.email()).stream()
                                .filter(mail -> mail.subject().contains("有人申請變更"))
                                .count()
                        == 2);
        assertThat(visit.openLink(meant)
                        .submit(Map.of("password", SignUp.PASSWORD))
                        .page())
                .isEqualTo("email-changed");
        assertThat(isIn(logIn.as(meant, SignUp.PASSWORD))).isTrue();

        LegacyMember old = LegacyMember.of(product);
        old.askFor(Identities.email());
        String address = Identities.email();
        assertThat(correctAddress("/" + old.id(), address).status()).isEqualTo(204);
        assertThat(old.openLink(address)
                        .submit(Map.of("password", LegacyMember.PASSWORD))
                        .page())
                .isEqualTo("legacy-confirmed");
    }

    @Test
    void whoever_is_locked_logs_in_after_the_call_and_of_two_clerks_the_second_looks_again() {
        SignUp member = new SignUp(product).toActive();
        String path = "/" + id(member.email());
        Stream.of(member.email(), member.nationalId(), member.email()).forEach(name -> logIn.as(name, "wrong"));
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isFalse();
        String seen = "?version=" + desk.get(path).body().path("version").asText();

        assertThat(desk.post(path + "/unlock" + seen).status()).isEqualTo(204);

        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        Answer late = desk.post(path + "/unlock" + seen);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.error()).isEqualTo("changed_meanwhile");
        assertThat(desk.post(path + "/unlock").status()).as("who does not care").isEqualTo(204);
        assertThat(desk.post("/" + Identities.email() + "/unlock").status()).isEqualTo(404);
    }

    @Test
    void a_lock_of_one_browser_alone_is_told_and_lifted() {
        SignUp member = new SignUp(product).toActive();
        String path = "/" + id(member.email());
        HttpBrowser own =
                logIn.remembering().as(member.email(), SignUp.PASSWORD).restart();
        for (int wrong = 0; wrong < 3; wrong++) {
            logIn.in(own).remembering().as(member.email(), "wrong");
        }

        JsonNode lock = desk.get(path).body().at("/reasons/0");
        assertThat(lock.path("code").asText()).isEqualTo("locked");
        assertThat(lock.path("details")).extracting(JsonNode::asText).containsExactly("browser");
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD)))
                .as("another browser")
                .isTrue();

        assertThat(desk.post(path + "/unlock").status()).isEqualTo(204);

        assertThat(desk.get(path).body().path("reasons").findValuesAsText("code"))
                .doesNotContain("locked");
        assertThat(isIn(logIn.in(own).remembering().as(member.email(), SignUp.PASSWORD)))
                .isTrue();
    }

    @Test
    void all_sessions_end_also_what_portals_keep() {
        SignUp member = new SignUp(product).toActive();
        PortalTokens portal = new PortalTokens(product);
        String kept = portal.rotate(portal.refreshToken(logIn.as(member.email(), SignUp.PASSWORD)
                .open(product.loginUrl().replace("scope=openid", "scope=openid+offline_access"))));

        assertThat(desk.post("/" + id(member.email()) + "/end-sessions").status())
                .isEqualTo(204);

        assertThat(portal.refresh(kept)).isEqualTo(400);
    }

    @Test
    void two_persons_dispute_a_number() {
        SignUp holder = new SignUp(product).toActive();
        String path = "/" + id(holder.email());
        SignUp owner = new SignUp(product, Identities.email(), holder.nationalId()).toIdentity();
        assertThat(owner.browser().submit(owner.identityFields()).page()).isEqualTo("identity");

        try (AdministratorClient senior = AdministratorClient.of(product, "view-members", "reveal-national-id")) {
            HelpDesk revealing = new HelpDesk(product, senior.token());
            assertThat(desk.post(path + "/reveal-national-id", REASON).status()).isEqualTo(403);
            assertThat(revealing.post(path + "/unlock").status()).isEqualTo(403);
            refusesReasons(revealing, path, holder.nationalId());
            Answer silent = revealing.post(path + "/reveal-national-id", Map.of("reason", CASE, "tell", false));
            assertThat(silent.body().path("nationalId").asText()).isEqualTo(holder.nationalId());
            assertThat(silent.headers().firstValue("Cache-Control")).contains("no-store");
            Answer told = revealing.post(path + "/reveal-national-id", REASON);
            assertThat(told.body().path("nationalId").asText()).isEqualTo(holder.nationalId());
        }
        awaitMail(holder.email(), "身分證字號查詢通知");
        assertThat(desk.delete(path + "/national-id").error()).isEqualTo("reason reasonRequiredMessage");

        assertThat(desk.delete(path + "/national-id", REASON).status()).isEqualTo(204);

        awaitMail(holder.email(), "身分證字號移除通知");
        assertThat(product.mailbox().mailsTo(holder.email()))
                .filteredOn(mail -> mail.subject().contains("查詢通知"))
                .as("of two look-ups one was to be told")
                .hasSize(1);
        assertThat(user(holder.email()).getAttributes()).doesNotContainKey("nationalIdMasked");
        assertThat(desk.delete(path + "/national-id", REASON).error()).isEqualTo("no_number");
        assertThat(new SignUp(product, owner.email(), holder.nationalId())
                        .toActive()
                        .browser())
                .isNotNull();
        assertThat(correctNumber(path, holder.nationalId()).error()).isEqualTo("national_id_in_use");
        givesItsOwn(holder);
        assertThat(events(path))
                .extracting(event -> event.getResourcePath().replaceFirst(".*/", "")
                        + (event.getError() == null ? " " + event.getDetails() : " " + event.getError()))
                .containsExactly(
                        "release-national-id {reason=" + CASE + "}",
                        "reveal-national-id {reason=" + CASE + ", tell=true}",
                        "reveal-national-id {reason=" + CASE + ", tell=false}");
    }

    /** At the page for members without a number, where a portal asks for it. */
    private void givesItsOwn(SignUp member) {
        HttpBrowser browser = logIn.as(member.email(), SignUp.PASSWORD);
        assertThat(isIn(browser)).isTrue();
        browser.open(NumberPage.address(product)).submit(NumberPage.fields(member.nationalId()));
        assertThat(browser.invalidFields()).containsExactly("nationalId");
        assertThat(isIn(browser.submit(NumberPage.fields(Identities.nationalId()))))
                .isTrue();
    }

    private static void refusesReasons(HelpDesk revealing, String path, String number) {
        String spelled = Stream.of(number.substring(0, 4), number.substring(4, 7), number.substring(7))
                .map(Identities::fullWidth)
                .collect(Collectors.joining("　"));
        Map<String, String> refused = new LinkedHashMap<>();
        refused.put("　", "reasonRequiredMessage");
        refused.put("查".repeat(201), "reasonTooLongMessage");
        refused.put("一\n二", "reasonLineMessage");
        refused.put("本人" + number + "來電", "reasonPersonalMessage");
        refused.put("本人 " + spelled, "reasonPersonalMessage");
        refused.put("寄到 a@example.com", "reasonPersonalMessage");
        refused.forEach((reason, message) -> {
            Answer answer = revealing.post(path + "/reveal-national-id", Map.of("reason", reason));
            assertThat(answer.status()).as(message + " " + reason.length()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo("reason " + message);
        });
        assertThat(revealing
                        .post(path + "/reveal-national-id", Map.of("reason", "查".repeat(200), "tell", "maybe"))
                        .error())
                .isEqualTo("tell error-invalid-value");
        assertThat(revealing
                        .post(path + "/reveal-national-id", Map.of("reason", CASE, "why", "x"))
                        .error())
                .isEqualTo("why error-invalid-value");
        assertThat(revealing
                        .post(path + "/reveal-national-id", Map.of("reason", List.of(CASE)))
                        .error())
                .isEqualTo("reason error-invalid-value");
        assertThat(revealing
                        .postText(path + "/reveal-national-id", "{\"reason\": \"" + number)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_mistyped_number_is_corrected_and_of_two_members_one_gets_it() throws Exception {
        SignUp member = new SignUp(product).toActive();
        String path = "/" + id(member.email());
        String right = Identities.nationalId();
        assertThat(correctNumber(path, "A123456780").error()).isEqualTo("nationalId nationalIdChecksumMessage");
        assertThat(correctNumber(path, member.nationalId()).error()).isEqualTo("unchanged");
        assertThat(desk.post(
                                path + "/national-id",
                                Map.of("reason", CASE, "nationalId", right, "birthdate", "2999-01-01"))
                        .error())
                .isEqualTo("birthdate birthDateFutureMessage");

        assertThat(desk.post(
                                path + "/national-id",
                                Map.of("reason", CASE, "nationalId", right, "birthdate", "046/11/20"))
                        .status())
                .isEqualTo(204);

        awaitMail(member.email(), "身分證字號更正通知");
        assertThat(user(member.email()).getAttributes())
                .containsEntry("birthdate", List.of("1957-11-20"))
                .containsEntry("nationalIdMasked", List.of(right.substring(0, 2) + "******" + right.substring(8)));
        Map<String, String> asked = ForgotAccountVisit.fields(right);
        asked.put("birthDay", "20");
        assertThat(new ForgotAccountVisit(product).ask(asked).document().text())
                .doesNotContain(ForgotAccountVisit.NEUTRAL);
        SignUp other = new SignUp(product, Identities.email(), member.nationalId()).toMailSent();
        assertThat(other.browser().page()).as("the wrong one is free").isEqualTo("mail-sent");
        assertThat(correctNumber("/" + signUp(other), right).error()).isEqualTo("still_pending");

        String wanted = Identities.residentNumber();
        List<Callable<Integer>> clerks = Stream.of(
                        path, "/" + id(new SignUp(product).toActive().email()))
                .<Callable<Integer>>map(
                        one -> () -> desk.post(one + "/national-id", Map.of("reason", CASE, "residentNumber", wanted))
                                .status())
                .toList();
        assertThat(AtOnce.run(clerks)).containsExactlyInAnyOrder(204, 409);

        LegacyMember old = LegacyMember.of(product);
        assertThat(desk.delete("/" + old.id() + "/national-id", REASON).error())
                .as("nothing else lets this member in")
                .isEqualTo("logs_in_with_number");
        String corrected = Identities.nationalId();
        assertThat(correctNumber("/" + old.id(), corrected).status()).isEqualTo(204);
        assertThat(old.logIn(corrected, LegacyMember.PASSWORD).page()).isEqualTo("legacy-email");
        assertThat(old.logIn().page()).isEqualTo("login");
    }

    @Test
    void a_citizen_without_a_computer_is_signed_up_by_hand() {
        Answer nothing = desk.post("", Map.of("locale", "tlh"));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.body().path("errors").findValuesAsText("field"))
                .contains("email", "nationalId", "birthdate", "firstName", "mobile", "locale");
        Map<String, String> person = person();
        person.put("nickname", "x");
        assertThat(desk.post("", person).error()).isEqualTo("nickname error-invalid-value");
        person.remove("nickname");
        person.put("locality", "板橋區");
        assertThat(desk.post("", person).body().path("field").asText()).isEqualTo("locality");
        person.put("locality", "中正區");

        Answer made = desk.post("", person);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.body().path("id").asText();
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/taiwanjobs/members/" + id);
        assertThat(desk.post("", person).status()).as("a double click").isEqualTo(429);
        var mail = product.mailbox().await(person.get("email"));
        assertThat(mail.subject()).as("in the language that was asked for").startsWith("[TaiwanJobs]");
        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        assertThat(device.document().text()).contains("王小明");
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        HttpBrowser browser = logIn.as(person.get("email"), SignUp.PASSWORD);
        assertThat(browser.page()).as("nobody else has ticked them").isEqualTo("terms-updated");
        assertThat(isIn(browser.submit(Map.of("termsAccepted", "on")))).isTrue();

        Answer taken = desk.post("", person);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.body().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("email", "nationalId");
        assertThat(events("/" + id))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactly("CREATE");
    }

    private static Map<String, String> person() {
        Map<String, String> person = SignUp.profileFields();
        person.put("email", Identities.email());
        person.put("nationalId", Identities.fullWidth(Identities.nationalId()));
        person.put("birthdate", "民國46年11月19日");
        person.put("locale", "en");
        return person;
    }

    @Test
    void who_may_only_look_does_nothing_and_leaves_a_trace() {
        SignUp member = new SignUp(product).toActive();
        String path = "/" + id(member.email());
        try (AdministratorClient visitor = AdministratorClient.of(product, "view-members")) {
            HelpDesk looking = new HelpDesk(product, visitor.token());
            assertThat(looking.get(path).status()).isEqualTo(200);
            List<Answer> answers = List.of(
                    looking.post("", person()),
                    looking.post(path + "/unlock"),
                    looking.post(path + "/resend-mail"),
                    looking.post(path + "/correct-address", Map.of("email", Identities.email())),
                    looking.post(path + "/end-sessions"),
                    looking.delete(path),
                    looking.post(path + "/reveal-national-id", REASON),
                    looking.post(path + "/national-id", Map.of("reason", CASE, "nationalId", Identities.nationalId())),
                    looking.delete(path + "/national-id", REASON));
            assertThat(answers).extracting(Answer::status).containsOnly(403);
        }
        assertThat(product.admin().realm().getAdminEvents())
                .filteredOn(event -> String.valueOf(event.getResourcePath()).contains(path))
                .filteredOn(event -> "not_allowed".equals(event.getError()))
                .hasSize(8);
        assertThat(isIn(logIn.as(member.email(), SignUp.PASSWORD))).isTrue();
        assertThat(new HelpDesk(product, "no token").post(path + "/unlock").status())
                .isEqualTo(401);
    }

    private Answer correctAddress(String path, String email) {
        return desk.post(path + "/correct-address", Map.of("email", email));
    }

    private Answer correctNumber(String path, String nationalId) {
        return desk.post(path + "/national-id", Map.of("reason", CASE, "nationalId", nationalId));
    }

    private void awaitMail(String address, String subject) {
        product.mailbox().await(address, mail -> mail.subject().contains(subject));
    }

    private static String pageOf(URI link) {
        return HttpBrowser.inChinese().open(link.toString()).page();
    }

    private String id(String email) {
        return user(email).getId();
    }

    private UserRepresentation user(String email) {
        return product.admin().userByEmail(email).orElseThrow();
    }

    private String signUp(SignUp citizen) {
        return MemberInConsole.pending(product, citizen).id();
    }

    /** Of acts, newest first. */
    private List<AdminEventRepresentation> events(String path) {
        return product.admin().realm().getAdminEvents().stream()
                .filter(event -> String.valueOf(event.getResourcePath()).startsWith("users" + path))
                .toList();
    }
}
