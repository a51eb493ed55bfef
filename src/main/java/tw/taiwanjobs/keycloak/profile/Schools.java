package tw.taiwanjobs.keycloak.profile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Universities and colleges, senior high schools, elementary schools, in this order. */
public final class Schools {

    private static final List<String> FILES =
            List.of("schools-higher-ed.csv", "schools-senior-high.csv", "schools-elementary.csv");
    private static final int NAME = 1;
    private static final int COUNTY = 2;

    private static final List<School> ALL = FILES.stream()
            .flatMap(file -> DataFile.rows(file).stream())
            .map(row -> new School(row[COUNTY], row[NAME]))
            .toList();
    private static final Map<String, List<String>> BY_COUNTY =
            ALL.stream().collect(groupingBy(School::county, LinkedHashMap::new, mapping(School::name, toList())));
    private static final Map<String, List<School>> BY_NAME =
            ALL.stream().collect(groupingBy(school -> comparable(school.name())));

    private Schools() {}

    /** County → names. */
    public static Map<String, List<String>> byCounty() {
        return BY_COUNTY;
    }

    /** Names of a county's schools; empty for an unknown county. */
    public static List<String> of(String county) {
        return BY_COUNTY.getOrDefault(county, List.of());
    }

    /** Whether any county has a school of this name. */
    public static boolean isListed(String name) {
        return !named(name).isEmpty();
    }

    /** Schools of all counties whose name contains the text. */
    public static Stream<School> containing(String text) {
        String part = comparable(text);
        return ALL.stream().filter(school -> comparable(school.name()).contains(part));
    }

    /**
     * The school that somebody means by a name, typed with 台 or 臺: that of the county, or the one of
     * {@link School#fullName}, or, without a county, the only one of that name.
     */
    public static Optional<School> meant(String county, String typedName) {
        return inCounty(county, typedName).or(() -> byFullName(typedName)).or(() -> onlyOne(county, typedName));
    }

    private static Optional<School> inCounty(String county, String typedName) {
        return named(typedName).stream()
                .filter(school -> school.county().equals(county))
                .findFirst();
    }

    private static Optional<School> byFullName(String typedName) {
        int parenthesis = typedName.lastIndexOf('(');
        if (parenthesis < 0 || !typedName.endsWith(")")) {
            return Optional.empty();
        }
        String county = typedName.substring(parenthesis + 1, typedName.length() - 1);
        return inCounty(PlaceName.official(county), typedName.substring(0, parenthesis));
    }

    private static Optional<School> onlyOne(String county, String typedName) {
        List<School> candidates = named(typedName);
        return county.isEmpty() && candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static List<School> named(String typedName) {
        return BY_NAME.getOrDefault(comparable(typedName), List.of());
    }

    private static String comparable(String name) {
        return PlaceName.official(name.strip()).toLowerCase(Locale.ROOT);
    }
}
