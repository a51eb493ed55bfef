package tw.taiwanjobs.keycloak.common.web;

import org.keycloak.models.ClientModel;

/** What people call a portal. It may be the key of a message, as Keycloak's own clients have it. */
public final class PortalName {

    private PortalName() {}

    /** The client id where an administrator has entered no name. */
    public static String of(ClientModel portal) {
        String name = portal.getName();
        return name == null || name.isBlank() ? portal.getClientId() : name;
    }
}
