package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

class ProfileMergeTest {
    private static final RealmFile FILE = RealmFile.read(ProjectFiles.realm());

    @Test
    void groups_own_attributes_and_the_policy_for_unmanaged_ones_stay() {
        var own = """
                {"name": "staffNumber", "group": "work", "validations": {"length": {"max": 8}}}""";
        var merge = merge("""
                {"attributes": [%s], "groups": [{"name": "work"}], "unmanagedAttributePolicy": "ADMIN_EDIT"}
                """.formatted(own));

        assertThat(attribute(merge, "staffNumber")).isEqualTo(json(own));
        assertThat(attribute(merge, "gender").isMissingNode()).isFalse();
        assertThat(merge.merged().at("/groups/0/name").asText()).isEqualTo("work");
        assertThat(merge.merged().path("unmanagedAttributePolicy").asText()).isEqualTo("ADMIN_EDIT");
        assertThat(merge.findings())
                .allMatch(Finding::isKept)
                .extracting(Finding::text)
                .containsExactly("staffNumber", "ADMIN_EDIT");
    }

    @Test
    void groups_of_the_product_come_after_the_realms_own_and_once() {
        var once = merge("""
                {"attributes": [{"name": "email", "group": "work"}], "groups": [{"name": "work"}]}
                """).merged();
        var again = new ProfileMerge(FILE.userProfile(), once).merged();

        assertThat(RealmFile.list(once.path("groups"))
                        .map(group -> group.path("name").asText()))
                .startsWith("work", "taiwanjobs-account", "taiwanjobs-identity")
                .doesNotHaveDuplicates();
        assertThat(again.path("groups")).isEqualTo(once.path("groups"));
        assertThat(RealmFile.list(once.path("attributes"))
                        .map(attribute -> attribute.path("group").asText())
                        .distinct())
                .allMatch(group -> RealmFile.list(once.path("groups"))
                        .anyMatch(there -> there.path("name").asText().equals(group)));
    }

    @Test
    void an_email_that_was_optional_and_who_may_change_it_stay_as_they_were() {
        var optional = merge("""
                {"attributes": [{"name": "email", "permissions": {"edit": ["admin"]},
                  "validations": {"email": {}, "length": {"max": 255}}}]}
                """);

        assertThat(attribute(optional, "email").has("required")).isFalse();
        assertThat(attribute(optional, "email").at("/permissions/edit/0").asText())
                .isEqualTo("admin");
        assertThat(optional.findings()).isEmpty();
    }

    @Test
    void a_last_name_stays_and_nobody_is_asked_for_it() {
        var merge = merge("""
                {"attributes": [{"name": "lastName", "required": {"roles": ["user"]}, "displayName": "${lastName}"}]}
                """);

        assertThat(attribute(merge, "lastName"))
                .isEqualTo(json("{\"name\": \"lastName\", \"displayName\": \"${lastName}\"}"));
        assertThat(merge.findings())
                .extracting(Finding::subject, Finding::blocks)
                .containsExactly(tuple("userProfile.lastName", false));
    }

    @Test
    void an_attribute_of_both_with_other_rules_has_to_be_accepted() {
        var merge = merge("""
                {"attributes": [{"name": "mobile", "validations": {"length": {"max": 40}}},
                                {"name": "firstName", "validations": {"length": {"max": 255},
                                 "person-name-prohibited-characters": {}}}]}
                """);

        assertThat(attribute(merge, "mobile").path("validations").has("length")).isFalse();
        assertThat(merge.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.blocks()).isTrue())
                .extracting(Finding::subject)
                .isEqualTo("userProfile.mobile");
    }

    private static ProfileMerge merge(String profileOfTheRealm) {
        return new ProfileMerge(FILE.userProfile(), json(profileOfTheRealm));
    }

    private static JsonNode attribute(ProfileMerge merge, String name) {
        var found = RealmFile.list(merge.merged().path("attributes"))
                .filter(attribute -> attribute.path("name").asText().equals(name))
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? json("[]").path(0) : found.get(0);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
