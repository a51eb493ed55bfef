package tw.taiwanjobs.keycloak.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.common.WrittenBoolean;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.WrittenBirthDate;
import tw.taiwanjobs.keycloak.password.OldHash;
import tw.taiwanjobs.keycloak.password.OldHashException;
import tw.taiwanjobs.keycloak.profile.ProfileInput;

/**
 * The one set of rules for a row, the same as at sign-up where there is one. What says who somebody is, and whether and
 * how he may log in, must be right or the row is refused. A value of the profile that today's rules refuse is left out,
 * so that the member is asked for it: nobody is lost for an odd telephone number.
 */
final class RowRules {

    private static final int LONGEST_MEMBER_NUMBER = 64;
    private static final int LONGEST_VERSION = 32;

    private final ProfileRules profile;
    private final Instant now;

    /** @param now after which nothing has happened yet */
    RowRules(ProfileRules profile, Instant now) {
        this.profile = profile;
        this.now = now;
    }

    CheckedRow check(ImportRow row) throws RefusedRowException {
        String memberNumber = memberNumber(row);
        String numberColumn = numberColumn(row);
        IdentityNumber number = number(row, numberColumn, numberColumn);
        Optional<IdentityNumber> alias = alias(row);
        List<RowNote> notes = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        values.put(ImportColumn.BIRTHDATE, birthDate(row));
        values.put(ImportColumn.PASSWORD_HASH, passwordHash(row, notes));
        values.put(ImportColumn.EMAIL, email(row, notes));
        values.put(ImportColumn.TERMS_VERSION, terms(row));
        values.put(ImportColumn.CREATED_AT, createdAt(row));
        boolean locked = isTrue(row, ImportColumn.LOCKED);
        values.put(ImportColumn.ALIAS, alias.map(IdentityNumber::value).orElse(""));
        values.putAll(profile(row, notes));
        values.values().removeIf(String::isEmpty);
        if (!row.get(ImportColumn.LOCKED).isBlank()) {
            values.put(ImportColumn.LOCKED, locked ? "true" : "");
        }
        return new CheckedRow(row.line(), memberNumber, numberColumn, number, alias, values, notes);
    }

    private static String memberNumber(ImportRow row) throws RefusedRowException {
        String number = TypedText.normalize(row.get(ImportColumn.MEMBER_NUMBER));
        if (number.isEmpty()) {
            throw new RefusedRowException(ImportColumn.MEMBER_NUMBER, "it is missing");
        }
        return line(ImportColumn.MEMBER_NUMBER, number, LONGEST_MEMBER_NUMBER);
    }

    private static String numberColumn(ImportRow row) throws RefusedRowException {
        boolean hasNationalId = !row.get(ImportColumn.NATIONAL_ID).isBlank();
        boolean hasResidentNumber = !row.get(ImportColumn.RESIDENT_NUMBER).isBlank();
        if (hasNationalId && hasResidentNumber) {
            throw new RefusedRowException(
                    ImportColumn.RESIDENT_NUMBER, "a row has a national ID or a resident number, not both");
        }
        return hasResidentNumber ? ImportColumn.RESIDENT_NUMBER : ImportColumn.NATIONAL_ID;
    }

    private static IdentityNumber number(ImportRow row, String column, String reported) throws RefusedRowException {
        if (row.get(column).isBlank()) {
            throw new RefusedRowException(reported, "it is missing");
        }
        return IdentityNumber.parseEither(row.get(column))
                .value()
                .orElseThrow(() -> new RefusedRowException(
                        reported, "it is no national ID and no resident number: its form or its check digit is wrong"));
    }

    private static Optional<IdentityNumber> alias(ImportRow row) throws RefusedRowException {
        return row.get(ImportColumn.ALIAS).isBlank()
                ? Optional.empty()
                : Optional.of(number(row, ImportColumn.ALIAS, ImportColumn.RESIDENT_NUMBER));
    }

    private String birthDate(ImportRow row) throws RefusedRowException {
        return WrittenBirthDate.parse(row.get(ImportColumn.BIRTHDATE), ServerTime.dayInTaiwan(now))
                .map(birthDate -> birthDate.date().toString())
                .orElseThrow(() -> new RefusedRowException(
                        ImportColumn.BIRTHDATE,
                        row.get(ImportColumn.BIRTHDATE).isBlank()
                                ? "it is missing"
                                : "it is no day on which somebody who lives was born"));
    }

    private static String passwordHash(ImportRow row, List<RowNote> notes) throws RefusedRowException {
        String hash = row.get(ImportColumn.PASSWORD_HASH).strip();
        if (hash.isEmpty()) {
            notes.add(new RowNote(
                    ImportColumn.PASSWORD_HASH,
                    "there is none: the member cannot log in until an administrator sets a password"));
            return "";
        }
        try {
            OldHash.read(hash);
            return hash;
        } catch (OldHashException e) {
            throw new RefusedRowException(ImportColumn.PASSWORD_HASH, String.valueOf(e.getMessage()));
        }
    }

    private static String email(ImportRow row, List<RowNote> notes) throws RefusedRowException {
        boolean verified = isTrue(row, ImportColumn.EMAIL_VERIFIED);
        String written = row.get(ImportColumn.EMAIL);
        if (written.isBlank()) {
            return "";
        }
        if (row.withoutEmail()) {
            notes.add(new RowNote(ImportColumn.EMAIL, "not taken: another row has the same address"));
            return "";
        }
        Optional<EmailAddress> address = EmailAddress.parse(written);
        if (address.isEmpty()) {
            notes.add(new RowNote(ImportColumn.EMAIL, "not taken: it is no e-mail address"));
        }
        return address.map(some -> OldEmail.of(some, verified).text()).orElse("");
    }

    private String terms(ImportRow row) throws RefusedRowException {
        String version = TypedText.normalize(row.get(ImportColumn.TERMS_VERSION));
        String acceptedAt = row.get(ImportColumn.TERMS_ACCEPTED_AT);
        if (version.isEmpty() && acceptedAt.isBlank()) {
            return "";
        }
        if (version.isEmpty()) {
            throw new RefusedRowException(ImportColumn.TERMS_VERSION, "it is missing, and termsAcceptedAt is there");
        }
        line(ImportColumn.TERMS_VERSION, version, LONGEST_VERSION);
        return new OldTerms(version, moment(ImportColumn.TERMS_ACCEPTED_AT, acceptedAt)).text();
    }

    private String createdAt(ImportRow row) throws RefusedRowException {
        String createdAt = row.get(ImportColumn.CREATED_AT);
        return createdAt.isBlank()
                ? ""
                : Long.toString(moment(ImportColumn.CREATED_AT, createdAt).toEpochMilli());
    }

    private Instant moment(String column, String text) throws RefusedRowException {
        return WrittenMoment.parse(text)
                .filter(moment -> !moment.isAfter(now))
                .orElseThrow(() -> new RefusedRowException(
                        column, "it is no moment of the past, such as 2019-08-31T23:59:59+08:00 or 2019-08-31"));
    }

    private static boolean isTrue(ImportRow row, String column) throws RefusedRowException {
        return WrittenBoolean.parse(row.get(column))
                .orElseThrow(() -> new RefusedRowException(column, "it is neither true nor false"));
    }

    private Map<String, String> profile(ImportRow row, List<RowNote> notes) throws RefusedRowException {
        Map<String, String> typed = new HashMap<>();
        for (Map.Entry<String, String> value : row.values().entrySet()) {
            if (isOfProfile(value.getKey())) {
                typed.put(value.getKey(), attribute(value.getKey(), value.getValue(), notes));
            }
        }
        typed.values().removeIf(String::isEmpty);
        return accepted(typed, notes);
    }

    private static boolean isOfProfile(String column) {
        return !ImportColumn.ALL.contains(column) && !ImportColumn.ALIAS.equals(column);
    }

    private static String attribute(String name, String text, List<RowNote> notes) throws RefusedRowException {
        if (text.length() > TypedText.LONGEST) {
            notes.add(leftOut(name));
            return "";
        }
        String value = ProfileInput.normalize(name, text);
        return line(name, value, TypedText.LONGEST);
    }

    /** Without a value another one may be wrong too: a district without its county. */
    private Map<String, String> accepted(Map<String, String> typed, List<RowNote> notes) {
        Map<String, String> values = completed(typed);
        Set<String> refused = profile.refused(values);
        while (!refused.isEmpty()) {
            refused.stream().sorted().map(RowRules::leftOut).forEach(notes::add);
            values.keySet().removeAll(refused);
            refused = profile.refused(values);
        }
        return values;
    }

    private static Map<String, String> completed(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(ProfileInput.complete(typed));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static RowNote leftOut(String column) {
        return new RowNote(column, "not taken: today's rule for this field refuses the value");
    }

    private static String line(String column, String text, int longest) throws RefusedRowException {
        if (!TypedText.isSafeLine(text)) {
            throw new RefusedRowException(
                    column, "it has a control character or a direction mark and cannot be stored safely");
        }
        if (TypedText.isLongerThan(longest, text)) {
            throw new RefusedRowException(column, "it has more than " + longest + " characters");
        }
        return text;
    }
}
