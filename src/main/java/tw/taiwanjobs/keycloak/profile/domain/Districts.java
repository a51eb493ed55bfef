package tw.taiwanjobs.keycloak.profile.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.common.FieldError;

/** The inhabited districts of each county, official spelling, from {@code data/districts.csv}. */
public final class Districts {

    private static final String UNKNOWN = "districtUnknownMessage";

    private static final String RESOURCE = "/data/districts.csv";
    private static final int COUNTY = 0;
    private static final int DISTRICT = 1;
    private static final int INHABITED = 5;

    private static final Map<String, Set<String>> BY_COUNTY = load();

    private Districts() {}

    /** A missing or unknown county has an error of its own, so the district is not looked at then. */
    public static Optional<FieldError> check(String attribute, ProfileValues values) {
        Set<String> districts = BY_COUNTY.get(values.get(ProfileAttributes.REGION));
        boolean unknown = districts != null && !values.isEmpty(attribute) && !districts.contains(values.get(attribute));
        return unknown ? Optional.of(FieldError.of(attribute, UNKNOWN)) : Optional.empty();
    }

    private static Map<String, Set<String>> load() {
        try (InputStream file = Objects.requireNonNull(Districts.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(row -> row[INHABITED].equals("yes"))
                    .collect(Collectors.groupingBy(
                            row -> row[COUNTY],
                            Collectors.mapping(row -> row[DISTRICT], Collectors.toUnmodifiableSet())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
