package tw.taiwanjobs.keycloak.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;

class DiscreetEventsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "previous_email",
                "previous_street",
                "previous_identity_provider_identity",
                "existing_email",
                "email",
                "first_name",
                "last_name",
                "identity_provider_identity",
                "credential_user_label",
                "public_key_credential_label"
            })
    void what_a_person_is_called_or_had_before_is_not_told(String detail) {
        assertThat(trimmed(detail, "王小明")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"updated_email", "updated_street", "updated_first_name"})
    void a_changed_field_is_told_by_its_name(String detail) {
        assertThat(trimmed(detail, "重慶南路")).containsExactly(Map.entry(detail, "changed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"previous_user", "updated_refresh_token_id", "code_id", "custom_required_action"})
    void ids_and_words_of_programs_stay(String detail) {
        assertThat(trimmed(detail, "6f0e-41")).containsExactly(Map.entry(detail, "6f0e-41"));
    }

    @Test
    void a_name_stays_if_it_is_a_members() {
        Event event = event("username", "wang@example.com");
        event.setUserId("id");
        DiscreetEvents.trim(event);

        assertThat(event.getDetails()).containsKey("username");
        assertThat(trimmed("username", "wang@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost:8091/callback | http://localhost:8091/callback",
                "http://localhost:8091/callback?id=1&p=2 | http://localhost:8091/callback",
                "http://localhost:8091/callback#id=1 | http://localhost:8091/callback",
                "http://localhost:8091/A123456789 | http://localhost:8091/…"
            })
    void an_address_has_no_query(String address, String kept) {
        assertThat(trimmed("redirect_uri", address)).containsEntry("redirect_uri", kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://localhost:8091/secret-77 | http://localhost:8091…",
                "https://user:secret@example/ | …",
                "secret-77 | …"
            })
    void of_an_address_that_no_portal_has_the_server_stays(String address, String kept) {
        Event event = event("redirect_uri", address);
        event.setError("invalid_redirect_uri");
        DiscreetEvents.trim(event);

        assertThat(event.getDetails()).containsEntry("redirect_uri", kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Missing parameter: code_challenge | Missing parameter: code_challenge",
                "Invalid parameter: response_mode | Invalid parameter: response_mode",
                "PKCE verification failed: Invalid code verifier | PKCE verification failed: Invalid code verifier",
                "Invalid scopes: openid secret-77 | Invalid scopes",
                "Client 'secret-77' is not in the token audience | Client … is not in the token audience",
                "Parameter 'redirect_uri' did not match. Saved redirectUri: http://a/?x | Parameter 'redirect_uri' did not match. Saved redirectUri",
                "Unexpected token \"secret-77 | Unexpected token …",
                "failed_logins | failed_logins"
            })
    void a_sentence_does_not_repeat_what_was_sent(String sentence, String kept) {
        assertThat(trimmed("reason", sentence)).containsEntry("reason", kept);
    }

    @Test
    void a_number_that_a_portal_sends_is_blanked_wherever_it_stands() {
        Event event = event("response_type", "code a123456789");
        event.setClientId("A823456783");
        DiscreetEvents.trim(event);

        assertThat(event.getDetails()).containsEntry("response_type", "code …");
        assertThat(event.getClientId()).isEqualTo("…");
    }

    @Test
    void an_event_without_details_is_told() {
        Event event = new Event();
        event.setType(EventType.LOGIN);

        DiscreetEvents.trim(event);

        assertThat(event.getDetails()).isNull();
    }

    @Test
    void an_administrators_change_of_a_member_is_told_without_what_the_fields_hold() {
        AdminEvent event = adminEvent(ResourceType.USER);
        event.setDetails(new HashMap<>(Map.of("username", "wang@example.com", "email", "wang@example.com", "id", "1")));
        DiscreetEvents.trim(event);

        assertThat(event.getRepresentation()).isNull();
        assertThat(event.getDetails()).containsExactly(Map.entry("id", "1"));
    }

    @Test
    void an_administrators_change_of_anything_else_is_told_as_the_realm_wants_it() {
        AdminEvent event = adminEvent(ResourceType.CLIENT);
        DiscreetEvents.trim(event);

        assertThat(event.getRepresentation()).isNotNull();
    }

    private static AdminEvent adminEvent(ResourceType type) {
        AdminEvent event = new AdminEvent();
        event.setResourceType(type);
        event.setRepresentation("{\"firstName\":\"王小明\"}");
        return event;
    }

    private static Map<String, String> trimmed(String detail, String value) {
        Event event = event(detail, value);
        DiscreetEvents.trim(event);
        return event.getDetails();
    }

    private static Event event(String detail, String value) {
        Event event = new Event();
        event.setType(EventType.LOGIN_ERROR);
        event.setDetails(new HashMap<>(Map.of(detail, value)));
        return event;
    }
}
