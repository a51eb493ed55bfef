package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SchoolsTest {

    private static final List<School> ALL = Schools.containing("").toList();

    @Test
    void has_all_three_lists_with_higher_education_first() {
        assertThat(ALL).hasSize(3270).doesNotHaveDuplicates();
        assertThat(Schools.of("臺北市")).startsWith("國立政治大學", "國立臺灣大學");
        assertThat(Schools.of("火星市")).isEmpty();
    }

    @Test
    void every_county_has_schools_and_districts() {
        assertThat(Schools.byCounty().keySet())
                .isEqualTo(Districts.byCounty().keySet())
                .hasSize(22);
        assertThat(Districts.byCounty().values().stream().mapToInt(Map::size).sum())
                .isEqualTo(368);
        assertThat(Districts.byCounty().values().stream().flatMap(districts -> districts.values().stream()))
                .allMatch(digits -> digits.matches("[0-9]{3}"));
    }

    @Test
    void a_search_takes_either_spelling_of_tai() {
        assertThat(names("台灣大學")).isEqualTo(names("臺灣大學")).contains("國立臺灣大學");
        assertThat(names("臺北海洋")).containsExactly("台北海洋科技大學");
    }

    @Property
    void every_school_is_meant_by_its_name_in_either_spelling(@ForAll @IntRange(max = 3269) int index) {
        School school = ALL.get(index);
        for (String typed : List.of(
                school.name(), school.name().replace('臺', '台'), school.name().replace('台', '臺'), school.fullName())) {
            assertThat(Schools.meant(school.county(), typed)).hasValue(school);
        }
        assertThat(Schools.meant("", school.fullName())).hasValue(school);
    }

    @Property
    void any_text_gets_an_answer(@ForAll String county, @ForAll String name) {
        assertThat(Schools.meant(county, name)).isEmpty();
    }

    private static List<String> names(String part) {
        return Schools.containing(part).map(School::name).collect(Collectors.toList());
    }
}
