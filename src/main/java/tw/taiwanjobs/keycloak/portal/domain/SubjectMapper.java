package tw.taiwanjobs.keycloak.portal.domain;

import java.util.Map;

/** The protocol mapper that gives every portal a {@code sub} of its own, as it stands in a client's settings. */
public final class SubjectMapper {
    public static final String ID = "taiwanjobs-pairwise-sub";
    public static final String NAME = "subject";
    public static final String SECTOR = "sector";
    public static final String SALT = "salt";

    private SubjectMapper() {}

    /** @param sector clients with the same sector and salt see the same {@code sub} */
    public static Map<String, String> settings(String sector, String salt) {
        return Map.of(SECTOR, sector, SALT, salt);
    }
}
