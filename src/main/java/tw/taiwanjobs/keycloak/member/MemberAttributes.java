package tw.taiwanjobs.keycloak.member;

/** User attributes that the product itself writes. */
public final class MemberAttributes {

    /** {@code YYYY-MM-DD}. */
    public static final String BIRTHDATE = "birthdate";
    /** {@code A1******89}; the number itself is never an attribute. */
    public static final String NATIONAL_ID_MASKED = "nationalIdMasked";

    /** Number in the old system; only those who were moved in have one. */
    public static final String MEMBER_NUMBER = "memberNumber";
    /** Address that the old system had and nobody has verified: it neither logs in nor receives a reset. */
    public static final String LEGACY_EMAIL = "legacyEmail";

    /** Address that a pending member has typed, for administrators to see and to search by: it is nobody's account yet. */
    public static final String SIGN_UP_EMAIL = "signUpEmail";

    /** When a member who has asked for it will be deleted, as {@link Leaving} writes it; nobody else has one. */
    public static final String DELETION_DUE = "deletionDue";

    private MemberAttributes() {}
}
