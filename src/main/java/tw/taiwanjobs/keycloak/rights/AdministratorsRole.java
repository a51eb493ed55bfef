package tw.taiwanjobs.keycloak.rights;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of administrators beside Keycloak's own, of the same clients as those. */
public enum AdministratorsRole {
    /** Writes hashes of passwords: nobody has it by being an administrator of the realm (ADR 0025). */
    IMPORT_MEMBERS(false),
    VIEW_MEMBERS(true),
    HELP_MEMBERS(true),
    REVEAL_NATIONAL_ID(true),
    MANAGE_DOCUMENTS(true);

    private final boolean partOfAdministrator;

    AdministratorsRole(boolean partOfAdministrator) {
        this.partOfAdministrator = partOfAdministrator;
    }

    public static Optional<AdministratorsRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName().equals(name))
                .findFirst();
    }

    /** As the console shows it: {@code view-members}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the administrator of a whole realm has it, as Keycloak's own roles. */
    boolean isPartOfAdministrator() {
        return partOfAdministrator;
    }
}
