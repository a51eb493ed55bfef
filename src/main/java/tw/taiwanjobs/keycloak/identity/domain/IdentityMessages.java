package tw.taiwanjobs.keycloak.identity.domain;

/** Message keys of identity numbers and birth dates. */
final class IdentityMessages {

    static final String REQUIRED = "identityNumberRequiredMessage";

    static final String ONLY_ONE = "identityNumberOnlyOneMessage";

    static final String NATIONAL_ID_FORMAT = "nationalIdFormatMessage";
    static final String NATIONAL_ID_CHECKSUM = "nationalIdChecksumMessage";
    static final String NATIONAL_ID_IS_RESIDENT_NUMBER = "nationalIdIsResidentNumberMessage";

    static final String RESIDENT_NUMBER_FORMAT = "residentNumberFormatMessage";
    static final String RESIDENT_NUMBER_CHECKSUM = "residentNumberChecksumMessage";
    static final String RESIDENT_NUMBER_CARD = "residentNumberCardMessage";
    static final String RESIDENT_NUMBER_IS_NATIONAL_ID = "residentNumberIsNationalIdMessage";

    static final String BIRTH_DATE_REQUIRED = "birthDateRequiredMessage";
    static final String BIRTH_DATE_INVALID = "birthDateInvalidMessage";
    static final String BIRTH_DATE_FUTURE = "birthDateFutureMessage";
    static final String BIRTH_DATE_TOO_OLD = "birthDateTooOldMessage";
    static final String BIRTH_YEARS_DISAGREE = "birthYearsDisagreeMessage";

    private IdentityMessages() {}
}
