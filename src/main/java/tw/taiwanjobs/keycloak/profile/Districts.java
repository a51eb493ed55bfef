package tw.taiwanjobs.keycloak.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The inhabited districts of each county with the first three digits of their postal codes. */
public final class Districts {

    private static final int COUNTY = 0;
    private static final int DISTRICT = 1;
    private static final int POSTAL_CODE = 2;
    private static final int INHABITED = 5;

    private static final Map<String, Map<String, String>> BY_COUNTY = load();

    private Districts() {}

    /** County → district → three digits, in the order of the file. */
    public static Map<String, Map<String, String>> byCounty() {
        return BY_COUNTY;
    }

    /** District → three digits; empty for an unknown county. */
    public static Map<String, String> of(String county) {
        return BY_COUNTY.getOrDefault(county, Map.of());
    }

    public static Optional<String> postalCode(String county, String district) {
        return Optional.ofNullable(of(county).get(district));
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> byCounty = new LinkedHashMap<>();
        DataFile.rows("districts.csv").stream()
                .filter(row -> row[INHABITED].equals("yes"))
                .forEach(row -> byCounty.computeIfAbsent(row[COUNTY], county -> new LinkedHashMap<>())
                        .put(row[DISTRICT], row[POSTAL_CODE]));
        return byCounty;
    }
}
