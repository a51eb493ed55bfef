package tw.taiwanjobs.keycloak.migration.client;

/** The columns that the client itself looks at; the server knows them all. */
final class Column {

    static final String MEMBER_NUMBER = "memberNumber";
    static final String NATIONAL_ID = "nationalId";
    static final String RESIDENT_NUMBER = "residentNumber";
    static final String BIRTH_DATE = "birthdate";
    static final String NAME = "firstName";
    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "emailVerified";

    private Column() {}
}
