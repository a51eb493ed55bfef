package tw.taiwanjobs.keycloak.support.members;

import java.util.Map;
import java.util.Optional;

/**
 * A row of the old system and what must become of it.
 *
 * @param line in a CSV file with a header
 * @param row as it is written
 * @param stored the attributes that the member must have, {@code email} among them if it is taken
 * @param refused why it must be refused
 */
public record SyntheticMember(
        int line, Map<String, String> row, Map<String, String> stored, String password, Optional<RefusedRow> refused) {

    public boolean isTaken() {
        return refused.isEmpty();
    }

    public String id() {
        return row.getOrDefault("nationalId", row.getOrDefault("residentNumber", ""));
    }

    public boolean isVerified() {
        return stored.containsKey("email") && "true".equals(row.get("emailVerified"));
    }

    public boolean isLocked() {
        return "true".equals(row.get("locked"));
    }
}
