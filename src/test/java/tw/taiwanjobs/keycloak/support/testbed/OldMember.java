package tw.taiwanjobs.keycloak.support.testbed;

import java.util.Map;

/**
 * A member to be made as the import does: random user name, number in the store, birth date, no e-mail address.
 *
 * @param password as Keycloak hashes it; empty if there is a hash
 * @param hash of the old system; empty if there is a password
 * @param legacyEmail address that nobody has verified; empty if there is none
 * @param profile what the old system knew
 * @param hasTicked whether the terms in force were ticked since; else the old system says that they were accepted
 */
public record OldMember(
        String nationalId,
        String password,
        String hash,
        String legacyEmail,
        Map<String, String> profile,
        boolean hasTicked) {}
