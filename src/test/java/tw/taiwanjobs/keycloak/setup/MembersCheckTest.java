package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersCheckTest {
    private final Members members = new Members();

    @Test
    void an_empty_realm_has_nothing_to_say() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void user_names_addresses_factors_and_actions_are_counted_and_nobody_is_named() {
        member("mei.lin", "mei.lin@example.com");
        member("Chen@Example.com", "chen@example.com");
        member("kiosk7", "");

        assertThat(findings())
                .allMatch(Finding::isKept)
                .extracting(Finding::line)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("kept").contains("username: 1 member "),
                        line -> assertThat(line).contains("email: 1 member without"));
        assertThat(findings()).noneMatch(finding -> finding.line().contains("mei.lin"));
    }

    @Test
    void who_shares_an_address_is_named_whatever_its_case_and_has_to_be_cleared_up() {
        member("b", "Same@example.com");
        member("a", "same@example.com");
        member("c", "other@example.com");

        assertThat(blocking())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("2 members share")
                .contains(": a, b.");
    }

    @Test
    void whose_user_name_is_the_address_of_another_is_named() {
        member("Mei@example.com", "lin@example.com");
        member("mei", "mei@example.com");
        member("nobody@example.com", "");

        assertThat(blocking())
                .singleElement()
                .extracting(Finding::line)
                .asString()
                .contains("username: 1 member ", ": mei@example.com.");
    }

    @Test
    void at_most_ten_are_named() {
        for (var i = 10; i < 22; i++) {
            member("user" + i, "same@example.com");
        }

        assertThat(blocking().get(0).text())
                .contains("user18, user19 and 2 more.")
                .doesNotContain("user20");
    }

    @Test
    void members_of_a_large_realm_are_counted_without_a_request_for_each() {
        for (var i = 0; i <= Members.COUNTED_ONE_BY_ONE; i++) {
            member(i + "@example.com", i + "@example.com");
        }

        assertThat(findings())
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .contains("not counted");
    }

    private void member(String userName, String email) {
        members.add(
                JsonNodeFactory.instance.objectNode().put("username", userName).put("email", email));
    }

    private List<Finding> blocking() {
        return findings().stream().filter(Finding::blocks).toList();
    }

    private List<Finding> findings() {
        return new MembersCheck().findings(PresentRealms.with(members));
    }
}
