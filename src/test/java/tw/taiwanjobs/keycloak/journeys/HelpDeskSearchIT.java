package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AdministratorClient;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.EmailChangeVisit;
import tw.taiwanjobs.keycloak.support.HelpDesk;
import tw.taiwanjobs.keycloak.support.HelpDesk.Answer;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MembersImport;
import tw.taiwanjobs.keycloak.support.OldRow;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A clerk finds a member by what a caller tells, and sees why the member cannot log in. */
@Tag("store")
class HelpDeskSearchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String WRONG = "Wrong-password-1";

    private final RunningProduct product = RunningProduct.get();
    private final HelpDesk desk = new HelpDesk(product, product.admin().token());

    @Test
    void a_pending_sign_up_is_found_by_the_address_that_was_typed_and_by_the_number() {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();
        Await.until(
                "the mail is taken",
                PATIENCE,
                () -> glance(only(Map.of("email", person.email())))
                        .path("mails")
                        .isEmpty());

        JsonNode found = only(Map.of("email", " " + Identities.fullWidth(person.email()) + " "));
        assertThat(found.path("account").asText()).isEqualTo(person.email());
        assertThat(found.path("name").asText()).isEqualTo("王小明");
        assertThat(found.path("state").asText()).isEqualTo("pending");
        assertThat(texts(found.path("reasons"))).containsExactly("pending");
        assertThat(only(Map.of("nationalId", person.nationalId()))).isEqualTo(found);
        assertThat(search(Map.of("nationalId", person.nationalId(), "name", "王大明")))
                .isEmpty();

        Answer glance = desk.get("/" + found.path("id").asText());
        assertThat(glance.body().at("/reasons/0/until").asText()).endsWith("Z");
        assertThat(glance.body().at("/links/0/purpose").asText()).isEqualTo("sign-up");
        assertThat(glance.body().at("/links/0/address").asText()).isEqualTo(person.email());
        assertThat(glance.body().at("/links/0/mail").asText()).isEqualTo("taken");
        assertThat(glance.body().toString())
                .contains(found.path("nationalIdMasked").asText())
                .doesNotContain(person.nationalId(), "pending.invalid");
    }

    @Test
    void a_member_is_found_by_account_number_part_of_the_name_and_telephone() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        String name = name();
        rename(id, "測試" + name + "Ann%e");

        for (Map<String, String> told : List.of(
                Map.of("email", person.email().toUpperCase(Locale.ROOT)),
                Map.of("nationalId", person.nationalId()),
                Map.of("name", name),
                Map.of("name", name + "ann%E"),
                Map.of("phone", "+886 912-345-678", "email", person.email()),
                Map.of("phone", "０９１２３４５６７８", "name", name))) {
            assertThat(only(told).path("id").asText()).as(told.toString()).isEqualTo(id);
        }
        assertThat(desk.get("?email=" + person.email())
                        .body()
                        .get(0)
                        .path("state")
                        .asText())
                .isEqualTo("active");
        assertThat(desk.get("?nationalId=" + person.nationalId()).body()).hasSize(1);
        for (Map<String, String> wrong : List.of(
                Map.of("name", name + "_nn"),
                Map.of("name", name + "Ann%%"),
                Map.of("phone", "0912345679", "email", person.email()),
                Map.of("email", person.email(), "nationalId", Identities.nationalId()),
                Map.of("memberNumber", "none"))) {
            assertThat(search(wrong)).as(wrong.toString()).isEmpty();
        }
        assertThat(lastSearch().getDetails()).containsEntry("found", "0").containsEntry("criteria", "memberNumber");
    }

    @Test
    void a_landline_is_found_with_and_without_its_area_and_an_old_member_by_the_old_number() {
        OldRow row = OldRow.any().with("phone2Area", "02").with("phone2Number", "27" + digits(6));
        assertThat(MembersImport.of(product).take(row).get(0).path("outcome").asText())
                .isEqualTo("created");

        JsonNode found = only(Map.of("memberNumber", row.get("memberNumber")));
        assertThat(found.path("state").asText()).isEqualTo("legacy");
        assertThat(found.has("account")).isFalse();
        assertThat(texts(found.path("reasons"))).contains("number-only");
        for (String typed : List.of(
                row.get("phone2Number"),
                "(02)" + row.get("phone2Number"),
                "+886-2-" + row.get("phone2Number") + "#12")) {
            assertThat(only(Map.of("phone", typed)).path("id")).as(typed).isEqualTo(found.path("id"));
        }
        assertThat(search(Map.of("phone", "07" + row.get("phone2Number").substring(1))))
                .isEmpty();
        assertThat(glance(found).path("memberNumber").asText()).isEqualTo(row.get("memberNumber"));
    }

    @Test
    void an_address_leads_to_whoever_wants_it_as_account_and_to_whom_the_old_system_wrote_there() {
        SignUp person = new SignUp(product).toActive();
        String wanted = Identities.email();
        new EmailChangeVisit(product).ask(person.email(), wanted);
        String old = Identities.email();
        LegacyMember legacy = LegacyMember.of(product, old);

        JsonNode found = only(Map.of("email", wanted));
        assertThat(found.path("account").asText()).isEqualTo(person.email());
        assertThat(glance(found).path("links").findValuesAsText("address")).contains(wanted);
        assertThat(only(Map.of("email", old)).path("id").asText()).isEqualTo(legacy.id());
    }

    @Test
    void a_glance_tells_every_reason_why_a_member_cannot_log_in() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        assertThat(texts(only(Map.of("email", person.email())).path("reasons"))).isEmpty();
        new LogIn(product).as(person.email(), SignUp.PASSWORD);
        IntStream.range(0, 3).forEach(i -> new LogIn(product).as(person.email(), WRONG));
        // A mail on its way is a reason as well.
        Stream.of("新裝置登入通知", "會員帳號鎖住通知")
                .forEach(subject -> product.mailbox()
                        .await(person.email(), mail -> mail.subject().contains(subject)));
        LegacyMember.awaitMailsSent(product);
        UserRepresentation user = product.admin().realm().users().get(id).toRepresentation();
        user.setEmailVerified(false);
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user.setEnabled(false);
        product.admin().realm().users().get(id).update(user);

        JsonNode glance = glance(only(Map.of("email", person.email())));
        assertThat(glance.path("reasons").findValuesAsText("code"))
                .containsExactly("disabled", "locked", "email-not-verified", "required-actions");
        assertThat(texts(glance.at("/reasons/1/details"))).containsExactly("account");
        assertThat(glance.at("/reasons/1/since").asText()).endsWith("Z");
        assertThat(texts(glance.at("/reasons/3/details"))).containsExactly("UPDATE_PASSWORD");
        assertThat(glance.at("/signInMethods/0/type").asText()).isEqualTo("password");
        assertThat(glance.at("/acceptances/0/document").asText()).isEqualTo("member-terms");
        assertThat(glance.path("devices"))
                .as("that of the mailed link and that of the login")
                .hasSize(2);
        assertThat(texts(glance.at("/sessions/0/clients"))).contains("jobs-portal");
        assertThat(glance.path("logins").findValuesAsText("error")).contains("invalid_user_credentials");
        assertThat(glance.toString()).doesNotContain("127.0.0.1", person.nationalId());
    }

    @Test
    void pages_of_a_long_list_follow_each_other_and_hold_nobody_twice() {
        String name = name();
        String telephone = "09" + digits(8);
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    String id = ConsoleMember.of(product).id();
                    rename(id, name + i % 2);
                    setTelephone(id, telephone);
                    return id;
                })
                .toList();

        for (Map<String, String> told : List.of(Map.of("name", name), Map.of("phone", telephone))) {
            List<String> paged = Stream.of(0, 2, 4)
                    .flatMap(first -> search(page(told, first)).stream())
                    .map(member -> member.path("id").asText())
                    .toList();
            assertThat(paged).as(told.toString()).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
        }
        assertThat(search(Map.of("name", name)).stream()
                        .map(member -> member.path("name").asText()))
                .isSorted();
    }

    @Test
    void what_nobody_can_be_found_by_is_refused_with_its_field() {
        assertThat(desk.post("/search", Map.of("nationalId", "A123456780")))
                .satisfies(refused("nationalId nationalIdChecksumMessage"));
        assertThat(desk.post("/search", Map.of("email", "nobody"))).satisfies(refused("email accountFormatMessage"));
        assertThat(desk.post("/search", Map.of("name", "明"))).satisfies(refused("name helpDeskNameMessage"));
        assertThat(desk.post("/search", Map.of("phone", "12"))).satisfies(refused("phone phoneFormatMessage"));
        assertThat(desk.post("/search", Map.of("name", "王小明", "max", 101)))
                .satisfies(refused("max error-number-out-of-range"));
        assertThat(desk.get("?name=%20")).satisfies(refused("nationalId helpDeskNothingMessage"));
        assertThat(desk.get("/nobody").status()).isEqualTo(404);
    }

    @Test
    void who_has_the_role_sees_members_and_who_has_another_is_refused_and_noted() {
        SignUp person = new SignUp(product).toActive();
        String id = product.admin().userByEmail(person.email()).orElseThrow().getId();
        for (String role : List.of("view-members", "realm-admin")) {
            try (AdministratorClient clerk = AdministratorClient.of(product, role)) {
                HelpDesk allowed = new HelpDesk(product, clerk.token());
                assertThat(allowed.post("/search", Map.of("email", person.email()))
                                .body())
                        .as(role)
                        .hasSize(1);
                assertThat(allowed.get("/" + id).status()).as(role).isEqualTo(200);
            }
        }
        try (AdministratorClient other = AdministratorClient.of(product, "manage-users", "help-members")) {
            HelpDesk refused = new HelpDesk(product, other.token());
            assertThat(refused.get("?email=" + person.email()).status()).isEqualTo(403);
            assertThat(refused.get("/" + id).status()).isEqualTo(403);
        }
        AdminEventRepresentation event = adminEvents("ADMINISTRATORS_ROLE").get(0);
        assertThat(event.getError()).isEqualTo("not_allowed");
        assertThat(event.getResourcePath()).isEqualTo("taiwanjobs/members/" + id);
        assertThat(event.getDetails()).containsEntry("role", "view-members");
        assertThat(new HelpDesk(product, "no token").get("/" + id).status()).isEqualTo(401);
    }

    @Test
    void an_administrator_of_the_realm_or_of_all_has_the_roles_as_part_of_his_own() {
        String management = product.admin()
                .realm()
                .clients()
                .findByClientId("realm-management")
                .get(0)
                .getId();

        assertThat(product.admin()
                        .realm()
                        .clients()
                        .get(management)
                        .roles()
                        .get("realm-admin")
                        .getRoleComposites())
                .extracting(RoleRepresentation::getName)
                .contains("view-members", "help-members", "reveal-national-id", "manage-documents", "view-users")
                .doesNotContain("import-members");
    }

    private static Consumer<Answer> refused(String error) {
        return answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.error()).isEqualTo(error);
        };
    }

    private List<JsonNode> search(Map<String, ?> told) {
        Answer answer = desk.post("/search", told);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return IntStream.range(0, answer.body().size())
                .mapToObj(i -> answer.body().get(i))
                .toList();
    }

    private JsonNode only(Map<String, ?> told) {
        List<JsonNode> found = search(told);
        assertThat(found).as(told.toString()).hasSize(1);
        return found.get(0);
    }

    private JsonNode glance(JsonNode found) {
        return desk.get("/" + found.path("id").asText()).body();
    }

    private AdminEventRepresentation lastSearch() {
        return adminEvents("MEMBERS").get(0);
    }

    private List<AdminEventRepresentation> adminEvents(String resourceType) {
        return product.admin().realm().getAdminEvents().stream()
                .filter(event -> event.getResourceType().equals(resourceType))
                .toList();
    }

    private void rename(String id, String name) {
        UserRepresentation user = product.admin().realm().users().get(id).toRepresentation();
        user.setFirstName(name);
        product.admin().realm().users().get(id).update(user);
    }

    private static Map<String, Object> page(Map<String, String> told, int first) {
        Map<String, Object> page = new HashMap<>(told);
        page.put("first", first);
        page.put("max", 2);
        return page;
    }

    private void setTelephone(String id, String telephone) {
        UserRepresentation user = product.admin().realm().users().get(id).toRepresentation();
        user.singleAttribute("mobile", telephone);
        product.admin().realm().users().get(id).update(user);
    }

    private static List<String> texts(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).asText())
                .toList();
    }

    /** Three characters that no other test's persons have in a row. */
    private static String name() {
        return digits(6)
                .chars()
                .mapToObj(digit -> String.valueOf("零壹貳參肆伍陸柒捌玖".charAt(digit - '0')))
                .reduce("", String::concat);
    }

    private static String digits(int count) {
        String number = Identities.nationalId();
        return number.substring(number.length() - count);
    }
}
