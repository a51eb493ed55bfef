package tw.taiwanjobs.keycloak.migration.client;

import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;

/** A row with a resident number, of the form in use since 2021 or of the one before. */
record Resident(long personKey, int line, IdentityNumber number) {

    /** Two letters before the digits. */
    boolean isOfOldForm() {
        return Character.isLetter(number.value().charAt(1));
    }

    @Override
    public String toString() {
        return "Resident[" + line + "]";
    }
}
