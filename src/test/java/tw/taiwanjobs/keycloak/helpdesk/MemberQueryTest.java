package tw.taiwanjobs.keycloak.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.common.FieldError;

class MemberQueryTest {

    private final List<FieldError> errors = new ArrayList<>();

    @Test
    void all_fields_that_hold_something_are_asked_for_and_blanks_are_nothing() {
        MemberQuery query =
                MemberQuery.read(new SearchRequest("a123456789", "", " 王小明 ", null, "　", null, null), errors);

        assertThat(errors).isEmpty();
        assertThat(query.criteria()).containsExactlyInAnyOrder("nationalId", "name");
        assertThat(query.name()).contains("王小明");
        assertThat(query.number().orElseThrow().value()).isEqualTo("A123456789");
        assertThat(query.first()).isZero();
        assertThat(query.max()).isEqualTo(20);
    }

    @Test
    void every_field_that_is_wrong_is_named_once() {
        MemberQuery.read(new SearchRequest("A123456780", "x", "明", "1", "9".repeat(256), -1, 0), errors);

        assertThat(errors)
                .extracting(FieldError::field)
                .containsExactly("nationalId", "email", "name", "phone", "memberNumber", "first", "max");
    }

    @ParameterizedTest
    @CsvSource({"0,1,true", "10000,100,true", "10001,1,false", "0,101,false", "0,0,false"})
    void a_page_has_its_bounds(int first, int max, boolean fine) {
        MemberQuery.read(new SearchRequest(null, null, "王小明", null, null, first, max), errors);

        assertThat(errors.isEmpty()).isEqualTo(fine);
    }

    @Test
    void nothing_to_search_by_is_an_error() {
        MemberQuery.read(SearchRequest.NOTHING, errors);

        assertThat(errors).hasSize(1);
    }

    @Test
    void what_was_typed_stands_in_no_text() {
        SearchRequest asked = new SearchRequest("A123456789", null, null, null, null, null, null);

        assertThat(asked.toString()).doesNotContain("A123456789");
        assertThat(MemberQuery.read(asked, errors).toString()).doesNotContain("A123456789");
    }
}
