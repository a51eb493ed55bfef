package tw.taiwanjobs.keycloak.migration;

import java.util.List;

/** Columns of the import file that are no user attributes, see {@code docs/import-format.md}. */
final class ImportColumn {

    static final String MEMBER_NUMBER = "memberNumber";
    static final String NATIONAL_ID = "nationalId";
    static final String RESIDENT_NUMBER = "residentNumber";
    static final String BIRTHDATE = "birthdate";
    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "emailVerified";
    static final String PASSWORD_HASH = "passwordHash";
    static final String TERMS_VERSION = "termsVersion";
    static final String TERMS_ACCEPTED_AT = "termsAcceptedAt";
    static final String CREATED_AT = "createdAt";
    static final String LOCKED = "locked";

    static final List<String> ALL = List.of(
            MEMBER_NUMBER,
            NATIONAL_ID,
            RESIDENT_NUMBER,
            BIRTHDATE,
            EMAIL,
            EMAIL_VERIFIED,
            PASSWORD_HASH,
            TERMS_VERSION,
            TERMS_ACCEPTED_AT,
            CREATED_AT,
            LOCKED);

    /** The other number of the same person, which the client adds to a row. */
    static final String ALIAS = "alias";

    private ImportColumn() {}
}
