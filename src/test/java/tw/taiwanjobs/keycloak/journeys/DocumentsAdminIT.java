package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import tw.taiwanjobs.keycloak.support.AdministratorClient;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Publishing;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** New versions of a document, published in a running server. */
@Tag("store")
class DocumentsAdminIT {

    /** Nobody else's: a document of the folder. */
    private static final String NOTICE = "notice-of-the-test";

    private static final String TERMS = "member-terms";

    private static int days;

    private final RunningProduct product = RunningProduct.get();
    private final Publishing publishing = Publishing.in(product);
    private final String version = UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_version_is_shown_from_its_date_on_and_never_changes() {
        Instant date = nextDay();
        Map<String, Object> sent = version(date, "公告" + version);

        HttpResponse<String> created = publishing.publish(NOTICE, sent);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String address = created.headers().firstValue("Location").orElseThrow();
        assertThat(publishing.version(address).path("inForce").asBoolean(true)).isFalse();
        assertThat(shown()).isNotEqualTo("公告" + version);
        assertThat(publishing.publish(NOTICE, sent).statusCode()).as("again").isEqualTo(200);

        product.testbed().setClockAhead(Duration.between(Instant.now(), date).plusMinutes(1));

        assertThat(shown()).isEqualTo("公告" + version);
        assertThat(publishing.version(address).path("inForce").asBoolean()).isTrue();
        assertThat(publishing.publish(NOTICE, sent).statusCode()).as("again").isEqualTo(200);
        assertThat(publishing.publish(NOTICE, version(date, "別的公告")).statusCode())
                .as("with another text")
                .isEqualTo(409);
        assertThat(publishing.withdraw(NOTICE, version).statusCode()).isEqualTo(409);
        assertThat(shown()).isEqualTo("公告" + version);
        assertThat(HttpBrowser.inChinese()
                        .open(product.url() + "/realms/" + product.realm() + "/taiwanjobs-documents/" + NOTICE + "/"
                                + version + "/en")
                        .document()
                        .select("h1")
                        .text())
                .as("each language at its own address")
                .isEqualTo("Notice");
    }

    @Test
    void a_version_that_is_not_in_force_yet_can_be_withdrawn() {
        Instant date = nextDay();
        publishing.publish(NOTICE, version(date, "公告" + version));

        HttpResponse<String> tooEarly = publishing.publish(NOTICE, versionNamed("other-" + version, date, "公告"));
        assertThat(tooEarly.statusCode()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("effectiveAt", version);
        assertThat(publishing.withdraw(NOTICE, version).statusCode()).isEqualTo(204);
        assertThat(publishing.withdraw(NOTICE, version).statusCode()).isEqualTo(404);

        product.testbed().setClockAhead(Duration.between(Instant.now(), date).plusMinutes(1));
        assertThat(shown()).isNotEqualTo("公告" + version);
        assertThat(publishing.document(NOTICE).path("versions").findValuesAsText("version"))
                .doesNotContain(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            version       | null                            | Lower-case
            version       | ../1                            | Lower-case
            effectiveAt   | 2999-01-01T00:00:00             | offset
            effectiveAt   | 2001-01-01T00:00:00+08:00       | past
            texts.en      | null                            | Missing
            texts.en      | <p>x</p>                        | title
            texts.zh-TW   | <h2>公告</h2><script>x</script> | <script> is not allowed
            texts.zh-TW   | <h2>公告</h2><p>x               | not well-formed
            texts.vi      | <h2>Thông báo</h2>              | languages
            changes.zh-TW | ' '                             | Missing
            changes.en    | a\u0007b                        | control
            effectiveAt   | +999999999-01-01T00:00:00+08:00 | offset
            """)
    void a_field_that_is_wrong_is_named_and_nothing_is_published(String field, String value, String reason) {
        Map<String, Object> sent = version(nextDay(), "公告" + version);
        put(sent, field, value);

        HttpResponse<String> refused = publishing.publish(NOTICE, sent);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + field + "\"", reason);
        assertThat(publishing.document(NOTICE).path("versions").findValuesAsText("version"))
                .doesNotContain(version);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> sent, String field, String value) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            sent.put(field, value);
        } else {
            String group = field.substring(0, dot);
            Map<String, String> values = new HashMap<>((Map<String, String>) sent.get(group));
            values.put(field.substring(dot + 1), value);
            sent.put(group, values);
        }
    }

    @Test
    void what_the_server_brings_keeps_its_version_and_another_document_is_unknown() {
        assertThat(publishing
                        .publish(TERMS, versionNamed("1", nextDay(), "會員服務約定條款"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(publishing.publish("nothing", version(nextDay(), "公告")).statusCode())
                .isEqualTo(404);
        assertThat(publishing.publish(NOTICE, Map.of("text", "x")).statusCode())
                .as("a field that there is not")
                .isEqualTo(400);
    }

    @Test
    void an_administrator_sees_who_has_accepted_what() {
        JsonNode before = publishing.document(TERMS);

        new SignUp(product).toActive();

        JsonNode after = publishing.document(TERMS);
        JsonNode first = after.path("versions").path(0);
        assertThat(first.path("version").asText()).isEqualTo("1");
        assertThat(first.path("inForce").asBoolean()).isTrue();
        assertThat(first.path("textSha256").path("zh-TW").asText()).hasSize(64);
        assertThat(first.path("acceptedBy").asLong())
                .isEqualTo(before.path("versions").path(0).path("acceptedBy").asLong() + 1);
        assertThat(after.path("activeWithout").asLong())
                .isEqualTo(before.path("activeWithout").asLong());
        assertThat(publishing.document("privacy-policy").has("activeWithout"))
                .as("nobody ticks it")
                .isFalse();
    }

    @Test
    void who_has_the_role_may_publish_and_whoever_else_is_noted() {
        try (AdministratorClient publisher = AdministratorClient.of(product, "manage-documents");
                AdministratorClient other = AdministratorClient.of(product, "view-realm")) {
            assertThat(Publishing.as(product, other.token()).list().statusCode())
                    .isEqualTo(403);
            assertThat(Publishing.as(product, "no token").list().statusCode()).isEqualTo(401);
            assertThat(adminEvents("ACTION"))
                    .filteredOn(event -> event.getError() != null)
                    .extracting(AdminEventRepresentation::getResourcePath)
                    .contains("taiwanjobs/documents");

            Publishing allowed = Publishing.as(product, publisher.token());
            assertThat(allowed.publish(NOTICE, version(nextDay(), "公告" + version))
                            .statusCode())
                    .isEqualTo(201);
            assertThat(allowed.withdraw(NOTICE, version).statusCode()).isEqualTo(204);
        }
        assertThat(adminEvents("CREATE"))
                .filteredOn(event -> event.getResourcePath().endsWith("/versions/" + version))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails())
                        .containsEntry("document", NOTICE)
                        .containsEntry("version", version)
                        .containsKeys("effective_at", "text_sha256_zh-TW", "text_sha256_en")
                        .doesNotContainKey("texts"))
                .satisfies(event -> assertThat(event.getRepresentation()).isNull());
        assertThat(adminEvents("DELETE"))
                .extracting(AdminEventRepresentation::getResourcePath)
                .anyMatch(path -> path.endsWith("/versions/" + version));
    }

    private List<AdminEventRepresentation> adminEvents(String operation) {
        return product.admin().realm().getAdminEvents().stream()
                .filter(event -> event.getOperationType().equals(operation))
                .filter(event -> event.getResourcePath().startsWith("taiwanjobs/documents"))
                .toList();
    }

    /** No version may be dated before another. */
    private static synchronized Instant nextDay() {
        days++;
        return Instant.now().plus(Duration.ofDays(days));
    }

    private Map<String, Object> version(Instant date, String title) {
        return versionNamed(version, date, title);
    }

    private static Map<String, Object> versionNamed(String name, Instant date, String title) {
        return new HashMap<>(Map.of(
                "version",
                name,
                "effectiveAt",
                date.toString(),
                "texts",
                Map.of("zh-TW", "<h2>" + title + "</h2><p>一</p>", "en", "<h2>Notice</h2><p>One</p>"),
                "changes",
                Map.of("zh-TW", "變更", "en", "Changes")));
    }

    private String shown() {
        return HttpBrowser.inChinese()
                .open(product.url() + "/realms/" + product.realm() + "/taiwanjobs-documents/" + NOTICE)
                .document()
                .select("h1")
                .text();
    }
}
