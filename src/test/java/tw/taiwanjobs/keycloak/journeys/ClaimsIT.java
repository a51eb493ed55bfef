package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.OwnPortal.names;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.OwnPortal;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What a portal sees of a member: the claims of its scopes, each in its place, and no other. */
class ClaimsIT {

    private static final String[] ALL = {"profile", "email", "phone", "address", "member"};
    private static final Pattern CELL = Pattern.compile("`([^`]+)`");
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private final RunningProduct product = RunningProduct.get();

    @Test
    void a_portal_sees_for_each_scope_what_the_table_says_token_by_token() throws IOException {
        Map<String, List<Set<String>>> table = table();
        assertThat(table.keySet())
                .containsExactly("openid", "profile", "email", "phone", "address", "member", "national_id");
        SignUp member = new SignUp(product).toActive();
        try (OwnPortal portal = OwnPortal.forNumbers(product)) {
            HttpBrowser browser = loggedIn(member);
            browser.open(portal.loginUrl("national_id")).submit(consent(browser));

            for (String scope : table.keySet()) {
                OwnPortal.Granted granted = scope.equals("openid") ? portal.ask(browser) : portal.ask(browser, scope);

                assertThat(List.of(
                                names(granted.userinfo()),
                                names(granted.idToken()),
                                names(granted.accessToken()),
                                names(granted.introspection())))
                        .as(scope)
                        .isEqualTo(rows(table, scope));
            }
        }
    }

    @Test
    void the_claims_are_what_the_member_has_told() {
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        try (OwnPortal portal = OwnPortal.of(product)) {
            HttpBrowser browser = loggedIn(member);
            OwnPortal.Granted granted = portal.ask(browser, ALL);
            JsonNode claims = granted.userinfo();

            assertThat(claims.path("name").asText()).isEqualTo("王小明");
            assertThat(claims.path("birthdate").asText()).isEqualTo("1957-11-19");
            assertThat(claims.path("gender").asText()).isEqualTo("male");
            assertThat(claims.path("locale").asText()).isEqualTo("zh-TW");
            assertThat(claims.path("email").asText()).isEqualTo(member.email());
            assertThat(claims.path("email_verified")).isEqualTo(bool(true));
            assertThat(claims.path("phone_number").asText()).isEqualTo("+886912345678");
            assertThat(claims.path("phone_number_verified")).isEqualTo(bool(false));
            assertThat(claims.path("address").path("formatted").asText()).isEqualTo("100 臺北市中正區重慶南路一段122號");
            assertThat(claims.path("address").path("street_address").asText()).isEqualTo("重慶南路一段122號");
            assertThat(claims.path("address").path("country").asText()).isEqualTo("TW");
            assertThat(claims.path("member_status").asText()).isEqualTo("active");
            assertThat(claims.path("member_since").asText())
                    .isEqualTo(LocalDate.ofInstant(created(id), TAIPEI).toString());
            assertThat(claims.path("updated_at").isIntegralNumber()).isTrue();
            assertThat(claims.path("updated_at").asLong())
                    .isBetween(created(id).getEpochSecond(), Instant.now().getEpochSecond());
            assertNothingPersonalIn(granted, member, id);

            move(id, Map.of("mobile", "", "phone1Area", "02", "phone1Number", "77335388", "phone1Extension", "12"));
            JsonNode moved = granted.userinfo();

            assertThat(moved.path("phone_number").asText()).isEqualTo("+886277335388;ext=12");
            assertThat(moved.path("updated_at").asLong())
                    .isGreaterThan(claims.path("updated_at").asLong());
        }
    }

    @Test
    void what_a_member_has_no_value_for_is_absent() {
        ConsoleMember member = ConsoleMember.of(product);
        try (OwnPortal portal = OwnPortal.of(product)) {
            HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);

            assertThat(names(portal.ask(browser, ALL).userinfo()))
                    .containsExactlyInAnyOrder("sub", "name", "updated_at", "email", "email_verified", "member_since");
        }
    }

    @Test
    void who_came_from_the_old_system_has_a_state_but_no_address() {
        LegacyMember member = LegacyMember.of(product, "old.address@example.com");
        try (OwnPortal portal = OwnPortal.of(product)) {
            HttpBrowser browser = member.logIn().submit(Map.of("continue", "true"));
            assertThat(LogIn.isIn(browser)).isTrue();

            JsonNode claims = portal.ask(browser, ALL).userinfo();

            assertThat(claims.path("member_status").asText()).isEqualTo("legacy");
            assertThat(claims.toString()).doesNotContain(member.nationalId(), "old.address@example.com", "\"\"");
            assertThat(names(claims)).doesNotContain("email", "preferred_username");
        }
    }

    private void assertNothingPersonalIn(OwnPortal.Granted granted, SignUp member, String id) {
        assertThat(List.of(
                        granted.idToken(),
                        granted.accessToken(),
                        granted.refreshTokenClaims(),
                        granted.introspection()))
                .extracting(JsonNode::toString)
                .allSatisfy(token -> assertThat(token)
                        .doesNotContain(id, member.email(), member.nationalId(), "王小明", "1957", "912345678", "臺北市"));
    }

    private void move(String id, Map<String, String> attributes) {
        product.testbed().setClockAhead(Duration.ofSeconds(5));
        try {
            var resource = product.admin().realm().users().get(id);
            var user = resource.toRepresentation();
            attributes.forEach((name, value) -> user.singleAttribute(name, value));
            resource.update(user);
        } finally {
            product.testbed().setClockAhead(Duration.ZERO);
        }
    }

    private Instant created(String id) {
        return Instant.ofEpochMilli(
                product.admin().realm().users().get(id).toRepresentation().getCreatedTimestamp());
    }

    private HttpBrowser loggedIn(SignUp member) {
        return new LogIn(product).as(member.email(), SignUp.PASSWORD);
    }

    private static Map<String, String> consent(HttpBrowser browser) {
        Map<String, String> fields = new LinkedHashMap<>(browser.hiddenFields());
        fields.put("accept", "on");
        return fields;
    }

    private static List<Set<String>> rows(Map<String, List<Set<String>>> table, String scope) {
        List<Set<String>> always = table.getOrDefault("openid", List.of());
        List<Set<String>> also = table.getOrDefault(scope, List.of());
        return IntStream.range(0, always.size())
                .mapToObj(place -> {
                    Set<String> claims = new TreeSet<>(always.get(place));
                    claims.addAll(also.get(place));
                    return claims;
                })
                .collect(Collectors.toList());
    }

    /** Of the chapter: scope → claims in userinfo, ID token, access token, introspection. */
    private static Map<String, List<Set<String>>> table() throws IOException {
        Map<String, List<Set<String>>> table = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ProjectFiles.root().resolve("docs/portals.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| `") && cells.length == 7) {
                table.put(
                        claims(cells[1]).iterator().next(),
                        List.of(claims(cells[2]), claims(cells[3]), claims(cells[4]), claims(cells[5])));
            }
        }
        return table;
    }

    private static Set<String> claims(String cell) {
        return CELL.matcher(cell).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode bool(boolean value) {
        return BooleanNode.valueOf(value);
    }
}
