package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Events of a changed profile say which fields are other ones, not what was or is in them. */
class ProfileEventsIT {

    private static final String NEW_STREET = "搬家路三段77號之9";
    private static final String NEW_MOBILE = "0987654321";

    private final RunningProduct product = RunningProduct.get();

    @Test
    void neither_the_events_nor_the_log_hold_a_value() {
        int before = product.server().log().text().length();
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        UserResource user = product.admin().realm().users().get(id);
        UserRepresentation representation = user.toRepresentation();
        representation.setRequiredActions(List.of("UPDATE_PROFILE"));
        user.update(representation);
        HttpBrowser browser = new LogIn(product).as(member.email(), SignUp.PASSWORD);

        browser.submit(changedProfile());

        assertThat(isIn(browser)).as(browser.document().text()).isTrue();
        assertThat(user.toRepresentation().firstAttribute("street")).isEqualTo(NEW_STREET);
        List<EventRepresentation> events = product.admin().events().stream()
                .filter(event -> id.equals(event.getUserId()) && event.getDetails() != null)
                .toList();
        assertThat(events)
                .anySatisfy(event -> assertThat(event.getDetails())
                        .containsEntry("updated_street", "changed")
                        .containsEntry("updated_mobile", "changed")
                        .containsEntry("updated_disability", "changed")
                        .containsEntry("updated_first_name", "changed"));
        String text =
                events.stream().map(event -> event.getDetails().toString()).collect(Collectors.joining("\n"));
        List<String> log =
                product.server().log().text().substring(before).lines().toList();
        for (String value : List.of(NEW_STREET, NEW_MOBILE, "重慶南路一段122號")) {
            assertThat(text).doesNotContain(value);
            assertThat(log).noneMatch(line -> line.contains(value));
        }
        assertThat(text).doesNotContain("previous_");
        assertThat(log)
                .filteredOn(line -> line.contains(id))
                .isNotEmpty()
                .noneMatch(line -> line.contains("previous_"));
    }

    @Test
    void an_event_that_others_write_is_kept_without_its_values() {
        String id = product.admin()
                .userByEmail(new SignUp(product).toActive().email())
                .orElseThrow()
                .getId();

        product.testbed().tellOfNewStreet(id, "重慶南路一段122號", NEW_STREET);

        assertThat(product.admin().events())
                .filteredOn(event -> id.equals(event.getUserId()) && "UPDATE_PROFILE".equals(event.getType()))
                .singleElement()
                .satisfies(event -> assertThat(event.getDetails())
                        .containsEntry("updated_street", "changed")
                        .doesNotContainKey("previous_street"));
    }

    private static Map<String, String> changedProfile() {
        Map<String, String> fields = new HashMap<>(SignUp.profileFields());
        fields.putAll(Map.of("street", NEW_STREET, "mobile", NEW_MOBILE, "disability", "yes", "firstName", "王大明"));
        return fields;
    }
}
