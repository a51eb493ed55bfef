package tw.taiwanjobs.keycloak.member;

/** User attributes that the product itself writes. */
public final class MemberAttributes {

    /** {@code YYYY-MM-DD}. */
    public static final String BIRTHDATE = "birthdate";
    /** {@code A1******89}; the number itself is never an attribute. */
    public static final String NATIONAL_ID_MASKED = "nationalIdMasked";

    private MemberAttributes() {}
}
