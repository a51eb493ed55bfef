package tw.taiwanjobs.keycloak.support;

import java.security.SecureRandom;

/**
 * Persons that do not exist, each different from the one before. A random number that passes the checksum may belong to
 * somebody by chance: for tests only.
 */
public final class Identities {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Position + 10 is the code of the issuing county's letter in the checksum (Ministry of the Interior). */
    private static final String LETTERS_BY_CODE = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final String SEXES = "12";
    private static final String RESIDENT_SEXES = "89";
    private static final int SERIAL_DIGITS = 7;

    private Identities() {}

    /** A national ID: letter, sex digit, seven digits, check digit. */
    public static String nationalId() {
        return number(SEXES);
    }

    /** A resident number of the form in use since 2021, which differs in the second character only. */
    public static String residentNumber() {
        return number(RESIDENT_SEXES);
    }

    public static String email() {
        return "member-" + Long.toHexString(RANDOM.nextLong()) + "@example.com";
    }

    /** As a Chinese input method writes it. */
    public static String fullWidth(String halfWidth) {
        return halfWidth
                .chars()
                .map(character -> character - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String number(String sexes) {
        var number = new StringBuilder().append(any(LETTERS_BY_CODE)).append(any(sexes));
        for (var i = 0; i < SERIAL_DIGITS; i++) {
            number.append(RANDOM.nextInt(10));
        }
        return number.append(checkDigit(number)).toString();
    }

    private static char any(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }

    /** Weights 1, 9 for the two digits of the letter's code and 8 … 1 for the digits after it; the sum ends with 0. */
    static int checkDigit(CharSequence number) {
        var code = LETTERS_BY_CODE.indexOf(number.charAt(0)) + 10;
        var sum = code / 10 + code % 10 * 9;
        for (var i = 1; i <= SERIAL_DIGITS + 1; i++) {
            sum += Character.digit(number.charAt(i), 10) * (9 - i);
        }
        return (10 - sum % 10) % 10;
    }
}
