package tw.taiwanjobs.keycloak.migration;

import tw.taiwanjobs.keycloak.common.EmailAddress;

/**
 * A member's address in the old system, in a text that tells whether it was verified there.
 *
 * @param address in lower case
 */
record OldEmail(String address, boolean verified) {

    private static final String VERIFIED = "verified ";
    private static final String UNVERIFIED = "unverified ";

    static OldEmail of(EmailAddress address, boolean verified) {
        return new OldEmail(address.value(), verified);
    }

    static OldEmail ofText(String text) {
        boolean verified = text.startsWith(VERIFIED);
        return new OldEmail(text.substring((verified ? VERIFIED : UNVERIFIED).length()), verified);
    }

    String text() {
        return (verified ? VERIFIED : UNVERIFIED) + address;
    }

    @Override
    public String toString() {
        return "OldEmail";
    }
}
