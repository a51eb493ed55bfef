package tw.taiwanjobs.keycloak.identity.domain;

/**
 * The check digit shared by national IDs and both forms of resident numbers (Ministry of the Interior). The first
 * letter counts as two digits, its code 10–35; a second letter of an old resident number counts as the last digit of
 * its code. The weighted sum of all eleven digits is a multiple of ten.
 */
final class IdentityChecksum {

    /** Letters in the order of their codes; the first has code 10. */
    private static final String LETTERS_BY_CODE = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final int FIRST_CODE = 10;
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 1, 1};

    private IdentityChecksum() {}

    /** @param number a letter, a digit or letter, eight digits; upper case */
    static boolean isRight(String number) {
        int areaCode = letterCode(number.charAt(0));
        int sum = areaCode / 10 + areaCode % 10 * 9;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += digit(number.charAt(i + 1)) * WEIGHTS[i];
        }
        return sum % 10 == 0;
    }

    private static int digit(char c) {
        return c <= '9' ? c - '0' : letterCode(c) % 10;
    }

    private static int letterCode(char letter) {
        return FIRST_CODE + LETTERS_BY_CODE.indexOf(letter);
    }
}
