package tw.taiwanjobs.keycloak.profile;

/** The profile that is being checked. */
interface ProfileValues {

    /** The value of an attribute; the empty string if it has none. */
    String get(String attribute);

    /**
     * Whether the member fills the profile in. Nothing is demanded of an administrator, who must be able to save an
     * imported member whose old data are incomplete.
     */
    boolean filledInByMember();

    default boolean isEmpty(String attribute) {
        return get(attribute).isBlank();
    }
}
