package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.AdministratorClient;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.MembersImport;
import tw.taiwanjobs.keycloak.support.OldRow;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Rows of the old system and what becomes of them. */
@Tag("store")
class MembersImportIT {

    private final RunningProduct product = RunningProduct.get();
    private final MembersImport members = MembersImport.of(product);
    private final LogIn logIn = new LogIn(product);

    @Test
    void members_of_every_scheme_log_in_with_the_old_password_which_is_argon2_from_then_on() {
        List<String[]> vectors = vectors();
        List<OldRow> rows = vectors.stream()
                .map(vector -> OldRow.any().with("passwordHash", vector[1]))
                .toList();

        assertThat(outcomes(members.take("", rows))).containsOnly("created");

        for (int member = 0; member < rows.size(); member++) {
            String number = rows.get(member).get("nationalId");
            assertThat(logIn.as(number, vectors.get(member)[0]).page())
                    .as(vectors.get(member)[2])
                    .isNotEqualTo("login");
            assertThat(password(rows.get(member)).getCredentialData()).contains("argon2");
        }
    }

    @Test
    void all_that_a_row_holds_stands_in_the_member() {
        OldRow row =
                OldRow.withProfile().with("email", "Old-" + Identities.email()).with("birthdate", "046/11/19");

        assertThat(members.take(row)).singleElement().satisfies(answer -> {
            assertThat(answer.path("line").asInt()).isEqualTo(row.line());
            assertThat(answer.path("outcome").asText()).isEqualTo("created");
            assertThat(answer.has("column")).isFalse();
        });

        UserRepresentation member = member(row);
        assertThat(member.isEnabled()).isTrue();
        assertThat(member.getUsername()).isNotEqualTo(row.get("email")).hasSize(36);
        assertThat(member.getFirstName()).isEqualTo("王大明");
        assertThat(member.getCreatedTimestamp())
                .isEqualTo(Instant.parse("2009-08-31T04:00:00Z").toEpochMilli());
        assertThat(member.getAttributes())
                .containsEntry("memberStatus", List.of("legacy"))
                .containsEntry("birthdate", List.of("1957-11-19"))
                .containsEntry("memberNumber", List.of(row.get("memberNumber")))
                .containsEntry("legacyEmail", List.of(row.get("email").toLowerCase(Locale.ROOT)))
                .containsEntry("postal_code", List.of("100"))
                .containsEntry("locality", List.of("中正區"))
                .containsEntry("mobile", List.of("0912345678"));
        assertThat(member.firstAttribute("nationalIdMasked"))
                .startsWith(row.get("nationalId").substring(0, 2) + "****");
        assertThat(product.admin()
                        .realm()
                        .users()
                        .get(member.getId())
                        .roles()
                        .realmLevel()
                        .listAll())
                .extracting(role -> role.getName())
                .containsExactly("default-roles-taiwanjobs");
        assertThat(product.testbed().databaseDump())
                .contains("TWJ_ACCEPTANCE.ORIGIN=import", "TWJ_ACCEPTANCE.VERSION=2008")
                .doesNotContain(row.get("nationalId"));
    }

    @Test
    void a_verified_address_is_the_account() {
        OldRow row = OldRow.any().with("email", Identities.email()).with("emailVerified", "true");

        members.take(row);

        UserRepresentation member = member(row);
        assertThat(member.getUsername()).isEqualTo(row.get("email"));
        assertThat(member.isEmailVerified()).isTrue();
        assertThat(member.firstAttribute("memberStatus")).isEqualTo("active");
        assertThat(logIn.as(row.get("email"), OldRow.PASSWORD).page()).isNotEqualTo("login");
    }

    @Test
    void a_second_run_changes_nothing_and_an_update_takes_what_the_member_has_not_changed() {
        OldRow row = OldRow.withProfile().with("email", Identities.email());
        members.take(row);
        String before = product.testbed().databaseDump();

        assertThat(outcomes(members.take(row))).containsExactly("unchanged");
        assertThat(rowsByColumn(product.testbed().databaseDump())).isEqualTo(rowsByColumn(before));

        row.with("mobile", "0987654321").with("street", "重慶南路1號").with("passwordHash", otherHash());
        assertThat(members.take(row)).singleElement().satisfies(answer -> {
            assertThat(answer.path("outcome").asText()).isEqualTo("unchanged");
            assertThat(answer.path("differs").asBoolean()).isTrue();
        });
        assertThat(member(row).firstAttribute("mobile")).isEqualTo("0912345678");

        UserRepresentation member = member(row);
        member.singleAttribute("street", "我自己寫的");
        product.admin().realm().users().get(member.getId()).update(member);
        assertThat(outcomes(members.take("?update=true&dryRun=true", List.of(row))))
                .containsExactly("updated");
        assertThat(outcomes(members.take("?update=true", List.of(row)))).containsExactly("updated");
        assertThat(member(row).firstAttribute("mobile")).isEqualTo("0987654321");
        assertThat(member(row).firstAttribute("street")).isEqualTo("我自己寫的");
        assertThat(logIn.as(row.get("nationalId"), OldRow.PASSWORD).page()).isEqualTo("login");
        assertThat(logIn.as(row.get("nationalId"), "hashcat").page()).isNotEqualTo("login");

        row.with("passwordHash", OldRow.PASSWORD_HASH);
        assertThat(members.take("?update=true", List.of(row))).singleElement().satisfies(answer -> {
            assertThat(answer.path("outcome").asText()).isEqualTo("unchanged");
            assertThat(answer.path("column").asText()).isEqualTo("passwordHash");
        });
        assertThat(logIn.as(row.get("nationalId"), "hashcat").page()).isNotEqualTo("login");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            memberNumber | ''
            memberNumber | a\u202Eb
            nationalId | ''
            nationalId | A123456788
            nationalId | 王大明
            birthdate | ''
            birthdate | 1957-02-30
            birthdate | 民國046年13月1日
            birthdate | 2999-01-01
            passwordHash | secret
            passwordHash | $2a$31$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW
            emailVerified | maybe
            locked | x
            createdAt | 31/12/2009
            createdAt | 2999-01-01
            termsAcceptedAt | ''
            street | a\u0007b
            firstName | 王\u202E明
            """)
    void a_row_that_cannot_be_taken_is_refused_with_its_column_and_tells_nothing_of_it(String column, String value) {
        OldRow row = OldRow.withProfile().with(column, value);

        assertThat(members.take(row)).singleElement().satisfies(answer -> {
            assertThat(answer.path("outcome").asText()).isEqualTo("refused");
            assertThat(answer.path("column").asText()).isEqualTo(column);
            assertThat(answer.path("reason").asText()).matches("[A-Za-z ,:0-9$+-]+");
        });
        if (!column.equals("memberNumber")) {
            assertThat(product.testbed().databaseDump()).doesNotContain("=" + row.get("memberNumber"));
        }
    }

    @Test
    void what_todays_rules_refuse_in_a_profile_is_left_out_and_the_member_is_taken() {
        OldRow row = OldRow.withProfile()
                .with("mobile", "12")
                .with("region", "火星")
                .with("gender", "M")
                .with("email", "nobody at home");

        JsonNode answer = members.take(row).get(0);

        assertThat(answer.path("outcome").asText()).isEqualTo("created");
        assertThat(answer.path("column").asText()).isEqualTo("email");
        assertThat(answer.path("reason").asText()).contains("gender, mobile, region");
        assertThat(member(row).getAttributes())
                .doesNotContainKeys("mobile", "region", "gender", "legacyEmail")
                .containsKey("street");
    }

    @Test
    void of_two_members_with_something_unique_the_first_has_it() {
        SignUp here = new SignUp(product).toActive();
        OldRow first = OldRow.any().with("email", Identities.email());
        OldRow sameNumber = OldRow.any().with("nationalId", first.get("nationalId"));
        OldRow sameMemberNumber = OldRow.any().with("memberNumber", first.get("memberNumber"));
        OldRow sameEmail = OldRow.any().with("email", first.get("email"));
        OldRow signedUp = OldRow.any().with("nationalId", here.nationalId());
        OldRow withAccountOfAnother = OldRow.any().with("email", here.email()).with("emailVerified", "true");
        OldRow verifiedSameEmail =
                OldRow.any().with("email", first.get("email")).with("emailVerified", "true");
        OldRow withheld = OldRow.any().with("email", Identities.email()).with("withhold", "email");

        List<JsonNode> answers =
                members.take(first, sameNumber, sameMemberNumber, sameEmail, signedUp, withAccountOfAnother, withheld);

        assertThat(answers.stream().map(MembersImportIT::outcomeAndColumn))
                .containsExactly(
                        "created ",
                        "refused nationalId",
                        "refused memberNumber",
                        "created email",
                        "refused nationalId",
                        "created email",
                        "created email");
        assertThat(member(withAccountOfAnother).firstAttribute("memberStatus")).isEqualTo("legacy");
        assertThat(member(withheld).getAttributes()).doesNotContainKey("legacyEmail");
        assertThat(outcomes(members.take(first, sameNumber, sameEmail, withAccountOfAnother)))
                .containsExactly("unchanged", "refused", "unchanged", "unchanged");
        assertThat(outcomeAndColumn(members.take(verifiedSameEmail).get(0))).isEqualTo("created ");
        assertThat(member(verifiedSameEmail).getUsername()).isEqualTo(first.get("email"));
    }

    @Test
    void both_numbers_of_one_resident_lead_to_the_member() {
        OldRow row = OldRow.any()
                .without("nationalId")
                .with("residentNumber", Identities.residentNumber())
                .with("alias", Identities.residentNumber());

        assertThat(outcomes(members.take(row))).containsExactly("created");

        assertThat(logIn.as(row.get("residentNumber"), OldRow.PASSWORD).page()).isNotEqualTo("login");
        assertThat(logIn.as(row.get("alias"), OldRow.PASSWORD).page()).isNotEqualTo("login");
        assertThat(outcomes(members.take(row))).containsExactly("unchanged");
        assertThat(outcomes(members.take(OldRow.any().with("nationalId", row.get("alias")))))
                .containsExactly("refused");
    }

    @Test
    void who_was_locked_is_locked_until_the_old_system_says_otherwise() {
        OldRow row = OldRow.any().with("locked", "true");
        OldRow free = OldRow.any().with("locked", "false");

        members.take(row, free);

        assertThat(logIn.as(row.get("nationalId"), OldRow.PASSWORD).page()).isEqualTo("login");
        assertThat(logIn.as(free.get("nationalId"), OldRow.PASSWORD).page()).isNotEqualTo("login");
        Map<String, Object> status = product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(member(row).getId());
        assertThat(status).containsEntry("disabled", true);

        row.with("locked", "");
        assertThat(outcomes(members.take("?update=true", List.of(row)))).containsExactly("unchanged");
        row.with("locked", "false");
        assertThat(outcomes(members.take("?update=true", List.of(row)))).containsExactly("updated");
        assertThat(logIn.as(row.get("nationalId"), OldRow.PASSWORD).page()).isNotEqualTo("login");
    }

    @Test
    void a_dry_run_says_the_same_and_writes_nothing() {
        OldRow here = OldRow.withProfile();
        members.take(here);
        here.with("mobile", "0987654321");
        OldRow fresh = OldRow.withProfile().with("email", Identities.email());
        OldRow refused = OldRow.any().with("nationalId", "A123456788");
        List<OldRow> rows = List.of(here, fresh, refused, fresh);
        Map<String, Long> before = rowsByColumn(product.testbed().databaseDump());

        List<JsonNode> dry = members.take("?dryRun=true&update=true", rows);

        assertThat(rowsByColumn(product.testbed().databaseDump())).isEqualTo(before);
        assertThat(outcomes(dry)).containsExactly("updated", "created", "refused", "unchanged");
        assertThat(members.take("?update=true", rows)).isEqualTo(dry);
    }

    @Test
    void two_importers_of_the_same_rows_make_each_member_once() throws Exception {
        List<OldRow> rows = Stream.generate(
                        () -> OldRow.any().with("email", Identities.email()).with("emailVerified", "true"))
                .limit(120)
                .toList();
        List<OldRow> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);

        List<List<JsonNode>> answers = AtOnce.run(List.of(rows, backwards).stream()
                .map(order -> (Callable<List<JsonNode>>) () -> members.take("", order))
                .toList());

        List<JsonNode> all = answers.stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(240);
        assertThat(all.stream().filter(answer -> outcome(answer).equals("created")))
                .hasSize(120);
        assertThat(all.stream().filter(answer -> outcome(answer).equals("unchanged")))
                .hasSize(120);
        assertThat(outcomes(members.take("", rows))).containsOnly("unchanged");
    }

    @Test
    void a_body_that_is_no_rows_is_refused_with_its_first_bad_line() {
        String row = "{\"line\":1,\"memberNumber\":\"1\"}";

        assertThat(members.post("", "").statusCode()).isEqualTo(200);
        assertThat(members.post("", row + "\n{\"line\":2").body()).contains("Line 2 of the body");
        for (String bad : List.of(
                "x",
                "[]",
                "{}",
                "{\"line\":\"1\"}",
                "{\"line\":1,\"mobile\":5}",
                "{\"line\":1,\"colour\":\"red\"}",
                row + row,
                "{\"line\":1,\"line\":1}")) {
            assertThat(members.post("", bad).statusCode()).as(bad).isEqualTo(400);
        }
        String many = IntStream.range(0, 501).mapToObj(line -> row).collect(Collectors.joining("\n"));
        assertThat(members.post("", many).statusCode()).isEqualTo(413);
        String longRow = "{\"line\":1,\"street\":\"" + "x".repeat(65_536) + "\"}";
        assertThat(members.post("", longRow).statusCode()).isEqualTo(413);
        JsonNode format = MembersImport.read(members.format().body());
        assertThat(format.path("maxRows").asInt()).isEqualTo(500);
        assertThat(format.path("columns").toString())
                .contains("\"memberNumber\"", "\"residentNumber\"", "\"phone2Extension\"", "\"firstName\"")
                .doesNotContain("legacyEmail", "username");
    }

    @Test
    void who_has_the_role_may_import_and_who_manages_the_realm_may_not_by_that() {
        OldRow row = OldRow.any();
        try (AdministratorClient manager = AdministratorClient.of(product, "realm-admin");
                AdministratorClient importer = AdministratorClient.of(product, "import-members")) {
            assertThat(MembersImport.of(product, manager.token()).post("", "{}").statusCode())
                    .isEqualTo(403);
            assertThat(MembersImport.of(product, manager.token()).format().statusCode())
                    .isEqualTo(403);
            assertThat(MembersImport.of(product, "no token").format().statusCode())
                    .isEqualTo(401);
            assertThat(outcomes(MembersImport.of(product, importer.token()).take(row)))
                    .containsExactly("created");
        }
    }

    private UserRepresentation member(OldRow row) {
        return product.admin()
                .realm()
                .users()
                .searchByAttributes("memberNumber:\"" + row.get("memberNumber") + "\"")
                .get(0);
    }

    private CredentialRepresentation password(OldRow row) {
        return product.admin()
                .realm()
                .users()
                .get(member(row).getId())
                .credentials()
                .get(0);
    }

    private static String otherHash() {
        return vectors().stream()
                .filter(vector -> vector[0].equals("hashcat"))
                .findFirst()
                .orElseThrow()[1];
    }

    private static List<String> outcomes(List<JsonNode> answers) {
        return answers.stream().map(MembersImportIT::outcome).toList();
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }

    private static String outcomeAndColumn(JsonNode answer) {
        return outcome(answer) + " " + answer.path("column").asText();
    }

    private static Map<String, Long> rowsByColumn(String dump) {
        return dump.lines()
                .filter(line -> line.contains("=") && !line.startsWith("ADMIN_EVENT_ENTITY"))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf('=')), Collectors.counting()));
    }

    /** Password, hash, source. */
    private static List<String[]> vectors() {
        try (InputStream file = MembersImportIT.class.getResourceAsStream("/old-hashes.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\\s*\\|\\s*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
