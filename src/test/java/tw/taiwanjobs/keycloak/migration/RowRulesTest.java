package tw.taiwanjobs.keycloak.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final String HASH = "{SHA}qZk+NkcGgWq6PiVxeFDCbJzQ2J0=";

    /** A realm whose profile refuses what is {@code odd}, and a district without its county. */
    private final RowRules rules = new RowRules(
            values -> values.entrySet().stream()
                    .filter(value -> value.getValue().equals("odd")
                            || value.getKey().equals("locality") && !values.containsKey("region"))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet()),
            NOW);

    @Test
    void values_are_stored_in_todays_form() throws RefusedRowException {
        CheckedRow row = check(Map.of(
                "memberNumber", " 0017 ",
                "nationalId", "ａ123456789",
                "firstName", "王　大明",
                "region", "台北市",
                "locality", "中正區",
                "mobile", "0912-345-678",
                "phone1Number", "(02)2361-0000#12",
                "email", "Old@Example.COM",
                "locked", "Yes"));

        assertThat(row.memberNumber()).isEqualTo("0017");
        assertThat(row.number().value()).isEqualTo("A123456789");
        assertThat(row.values())
                .containsEntry("birthdate", "1957-11-19")
                .containsEntry("region", "臺北市")
                .containsEntry("postal_code", "100")
                .containsEntry("mobile", "0912345678")
                .containsEntry("phone1Area", "02")
                .containsEntry("phone1Extension", "12")
                .containsEntry("email", "unverified old@example.com")
                .containsEntry("locked", "true")
                .doesNotContainKeys("memberNumber", "nationalId", "termsVersion", "emailVerified");
        assertThat(row.note()).isEmpty();
    }

    @Test
    void what_is_left_out_is_named_and_what_depends_on_it_too() throws RefusedRowException {
        CheckedRow row =
                check(Map.of("region", "odd", "locality", "中正區", "street", "x".repeat(1_001), "department", "資訊"));

        assertThat(row.values()).containsKey("department").doesNotContainKeys("region", "locality", "street");
        assertThat(row.note()).get().satisfies(note -> {
            assertThat(note.column()).isEqualTo("street");
            assertThat(note.reason()).contains("locality, region");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "memberNumber, ' '",
        "nationalId, A123456788",
        "birthdate, 1957-02-30",
        "passwordHash, secret",
        "emailVerified, perhaps",
        "locked, 2",
        "createdAt, yesterday",
        "createdAt, 2026-11-30T00:00:01Z",
        "termsAcceptedAt, 2020-13-01",
        "firstName, a\u202Eb"
    })
    void what_cannot_be_guessed_refuses_the_row(String column, String value) {
        Map<String, String> values = new HashMap<>(Map.of("termsVersion", "1", "termsAcceptedAt", "2020-01-01"));
        values.put(column, value);

        assertThatThrownBy(() -> check(values))
                .isInstanceOfSatisfying(
                        RefusedRowException.class,
                        refused -> assertThat(refused.why().column()).isEqualTo(column));
    }

    @Test
    void a_row_has_one_number_and_terms_have_a_version_and_a_moment() throws RefusedRowException {
        assertThatThrownBy(() -> check(Map.of("residentNumber", "A800000014")))
                .hasMessageStartingWith("residentNumber");
        assertThatThrownBy(() -> check(Map.of("termsAcceptedAt", "2020-01-01"))).hasMessageStartingWith("termsVersion");
        assertThatThrownBy(() -> check(Map.of("termsVersion", "1"))).hasMessageStartingWith("termsAcceptedAt");
        CheckedRow resident = check(Map.of("nationalId", "", "residentNumber", "A800000014"));
        assertThat(resident.numberColumn()).isEqualTo("residentNumber");
        CheckedRow terms = check(Map.of("termsVersion", "2008 a", "termsAcceptedAt", "2009-08-31 12:00:00"));
        assertThat(OldTerms.ofText(terms.values().getOrDefault("termsVersion", "")))
                .isEqualTo(new OldTerms("2008 a", Instant.parse("2009-08-31T04:00:00Z")));
    }

    @Test
    void without_a_password_or_with_an_odd_address_a_member_is_taken_with_a_note() throws RefusedRowException {
        assertThat(check(Map.of("passwordHash", "")).note().orElseThrow().column())
                .isEqualTo("passwordHash");
        assertThat(check(Map.of("email", "nobody")).note().orElseThrow().column())
                .isEqualTo("email");
        ImportRow withheld = new ImportRow(1, row(Map.of("email", "a@example.com")), true);
        assertThat(rules.check(withheld).values()).doesNotContainKey("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-08-31T12:00:00+08:00",
                "2009-08-31T04:00:00Z",
                "2009-08-31T12:00:00",
                "2009-08-31 12:00:00",
                "2009-08-31T12:00:00.000"
            })
    void a_moment_without_an_offset_is_taiwans(String written) {
        assertThat(WrittenMoment.parse(written)).contains(Instant.parse("2009-08-31T04:00:00Z"));
        assertThat(WrittenMoment.parse("2009-08-31")).contains(Instant.parse("2009-08-30T16:00:00Z"));
    }

    @Property(tries = 2_000)
    void whatever_stands_in_a_column_the_row_is_taken_or_refused_and_no_reason_holds_it(@ForAll String text) {
        for (String column : ImportColumn.ALL) {
            try {
                assertThat(check(Map.of(column, text))).hasToString("CheckedRow[1]");
            } catch (RefusedRowException refused) {
                assertThat(refused.why().reason()).matches("\\p{ASCII}+");
            }
        }
    }

    private CheckedRow check(Map<String, String> values) throws RefusedRowException {
        return rules.check(new ImportRow(1, row(values), false));
    }

    private static Map<String, String> row(Map<String, String> values) {
        Map<String, String> row = new HashMap<>(Map.of(
                "memberNumber", "1",
                "nationalId", "A123456789",
                "birthdate", "民國46年11月19日",
                "passwordHash", HASH));
        row.putAll(values);
        return row;
    }

    @Test
    void a_refused_value_is_asked_about_until_the_rest_is_fine() throws RefusedRowException {
        Map<String, Integer> asked = new HashMap<>();
        RowRules counting = new RowRules(
                values -> {
                    asked.merge("times", 1, Integer::sum);
                    return values.containsKey("mobile") ? Set.of("mobile") : Set.of();
                },
                NOW);

        counting.check(new ImportRow(1, row(Map.of("mobile", "12")), false));

        assertThat(asked).containsEntry("times", 2);
    }
}
