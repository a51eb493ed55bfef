package tw.taiwanjobs.keycloak.support.members;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Members of an old system, always the same for the same seed: all schemes of hashes, national IDs and resident numbers with
 * right check digits, dates in all forms, addresses that several have. One of {@value #FLAWED_EVERY} has a mistake for which it
 * must be refused. The row of each is computed from its place alone, so any number of them takes no memory.
 */
public final class SyntheticMembers {

    static final int FLAWED_EVERY = 20;

    public static final List<String> COLUMNS = List.of(
            "memberNumber",
            "nationalId",
            "residentNumber",
            "birthdate",
            "firstName",
            "email",
            "emailVerified",
            "passwordHash",
            "termsVersion",
            "termsAcceptedAt",
            "createdAt",
            "locked",
            "gender",
            "educationLevel",
            "department",
            "graduationYear",
            "graduationMonth",
            "maritalStatus",
            "region",
            "locality",
            "street",
            "mobile",
            "disability",
            "campusNewsletter");

    private static final List<String> NOT_STORED_AS_WRITTEN = List.of(
            "nationalId",
            "residentNumber",
            "birthdate",
            "email",
            "emailVerified",
            "passwordHash",
            "termsVersion",
            "termsAcceptedAt",
            "createdAt",
            "locked");

    /** Position + 10 is the code of the letter in the checksum. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private static final int SERIALS = 10_000_000;
    /** Have no factor in common with the number of serials, so that no serial comes twice. */
    private static final int STRIDE = 7_654_321;

    /** Steps between the first serials of two seeds: members of both can move into one realm. */
    private static final int STEPS_OF_A_SEED = 1_000_003;

    private static final int LINES_OF_THE_HEADER = 1;
    private static final int BACK_TO_THE_FIRST = 2;
    private static final int RESIDENTS_EVERY = 25;
    private static final int ADDRESS_SHARED_EVERY = 40;
    private static final int LOCKED_EVERY = 97;
    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 24_000;
    private static final int ROC_YEAR_0 = 1911;

    private final int seed;
    private final int count;

    public SyntheticMembers(int seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    public Stream<SyntheticMember> all() {
        return from(0, count);
    }

    /** Some of them; their lines are those in a file of all. */
    public Stream<SyntheticMember> from(int first, int rows) {
        return IntStream.range(first, first + rows).mapToObj(this::member);
    }

    public int count() {
        return count;
    }

    String prefixOfMemberNumbers() {
        return "M" + seed + "-";
    }

    private SyntheticMember member(int place) {
        var row = soundRow(place);
        if (place % FLAWED_EVERY != FLAWED_EVERY - 1) {
            return new SyntheticMember(
                    line(place), row, stored(place, row), password(place).password(), Optional.empty());
        }
        var flaw = Flaw.values()[place / FLAWED_EVERY % Flaw.values().length];
        flaw.spoil(row, soundRow(place - BACK_TO_THE_FIRST));
        return new SyntheticMember(
                line(place),
                row,
                Map.of(),
                password(place).password(),
                Optional.of(flaw.told(line(place), row, line(place - BACK_TO_THE_FIRST))));
    }

    private static int line(int place) {
        return place + LINES_OF_THE_HEADER + 1;
    }

    private Map<String, String> soundRow(int place) {
        var row = new LinkedHashMap<String, String>();
        row.put("memberNumber", prefixOfMemberNumbers() + place);
        row.put(residentForm(place).isEmpty() ? "nationalId" : "residentNumber", number(place));
        row.put("birthdate", written(place, birthDate(place)));
        row.put("firstName", name(place));
        putEmail(place, row);
        row.put("passwordHash", password(place).hash());
        row.put("termsVersion", "2008");
        row.put("termsAcceptedAt", createdAt(place) + "+08:00");
        row.put("createdAt", createdAt(place) + "+08:00");
        row.put("locked", place % LOCKED_EVERY == 0 ? "true" : "false");
        row.put("gender", place % 2 == 0 ? "male" : "female");
        row.put("educationLevel", "0" + (1 + place % 8));
        row.put("department", "資訊" + (place % 100) + "系, \"甲\"組");
        row.put("graduationYear", Integer.toString(2010 + place % 15));
        row.put("graduationMonth", Integer.toString(1 + place % 12));
        row.put("maritalStatus", List.of("married", "single", "undisclosed").get(place % 3));
        row.put("region", "臺北市");
        row.put("locality", List.of("中正區", "大同區").get(place % 2));
        row.put("street", "忠孝西路一段" + (1 + place % 900) + "號");
        row.put("mobile", String.format("09%08d", place % 100_000_000));
        row.put("disability", place % 30 == 0 ? "yes" : "no");
        row.put("campusNewsletter", place % 7 == 0 ? "yes" : "no");
        return row;
    }

    private Map<String, String> stored(int place, Map<String, String> row) {
        var stored = new LinkedHashMap<>(row);
        stored.keySet().removeAll(NOT_STORED_AS_WRITTEN);
        stored.put("birthdate", birthDate(place).toString());
        var number = number(place);
        stored.put("nationalIdMasked", number.substring(0, 2) + "******" + number.substring(8));
        if (row.containsKey("email") && !isWithheld(place)) {
            stored.put("email", row.get("email"));
        }
        return stored;
    }

    private OldPassword password(int place) {
        return OldPassword.ALL.get(place % OldPassword.ALL.size());
    }

    private static String createdAt(int place) {
        return LocalDate.of(2003, 1, 1).plusDays(place % 5_000) + "T12:34:56";
    }

    /** Of each two neighbours who share one, one has verified it in every other case. */
    private void putEmail(int place, Map<String, String> row) {
        if (sharesAddress(place)) {
            row.put("email", "shared-" + seed + "-" + place / ADDRESS_SHARED_EVERY + "@example.com");
            row.put("emailVerified", isTheOneWhoVerified(place) ? "true" : "false");
        } else if (place % 10 < 7) {
            row.put("email", "old-" + seed + "-" + place + "@example.com");
            row.put("emailVerified", place % 10 == 0 ? "true" : "");
        }
    }

    private static boolean sharesAddress(int place) {
        return place % ADDRESS_SHARED_EVERY == 10 || place % ADDRESS_SHARED_EVERY == 11;
    }

    private static boolean isTheOneWhoVerified(int place) {
        return place % ADDRESS_SHARED_EVERY == 10 && place / ADDRESS_SHARED_EVERY % 2 == 0;
    }

    private boolean isWithheld(int place) {
        var isAlone = place % ADDRESS_SHARED_EVERY == 10 && place + 1 == count;
        return sharesAddress(place) && !isTheOneWhoVerified(place) && !isAlone;
    }

    /** Characters that the second place of a number may have; empty for a national ID. */
    private static String residentForm(int place) {
        return switch (place % RESIDENTS_EVERY) {
            case 5 -> "89";
            case 6 -> "CD";
            default -> "";
        };
    }

    private String number(int place) {
        var seconds = residentForm(place).isEmpty() ? "12" : residentForm(place);
        var serial = Math.floorMod((place / LETTERS.length() + (long) seed * STEPS_OF_A_SEED) * STRIDE, SERIALS);
        var number = String.valueOf(LETTERS.charAt(place % LETTERS.length()))
                + seconds.charAt(place % seconds.length())
                + String.format("%07d", serial);
        return number + checkDigit(number);
    }

    private static int checkDigit(String number) {
        var code = LETTERS.indexOf(number.charAt(0)) + 10;
        var sum = code / 10 + code % 10 * 9;
        for (var i = 1; i < number.length(); i++) {
            sum += digit(number.charAt(i)) * (9 - i);
        }
        return (10 - sum % 10) % 10;
    }

    /** A second letter counts as the last digit of its code. */
    private static int digit(char character) {
        return Character.isDigit(character) ? character - '0' : LETTERS.indexOf(character) % 10;
    }

    /** Every fourth resident stands in the file with the old number too. */
    private static int person(int place) {
        var isPair = place % (4 * RESIDENTS_EVERY) == 6;
        return isPair ? place - 1 : place;
    }

    private static String name(int place) {
        var person = person(place);
        return "王李張陳林黃".charAt(person % 6)
                + Character.toString('\u4E00' + person / 6 % 5_000)
                + Character.toString('\u4E00' + person / 30_000 % 5_000);
    }

    private LocalDate birthDate(int place) {
        return OLDEST.plusDays(Math.floorMod(person(place) * 31L + seed, DAYS));
    }

    private static String written(int place, LocalDate date) {
        var rocYear = date.getYear() - ROC_YEAR_0;
        return switch (place % 4) {
            case 0 -> date.toString();
            case 1 -> String.format("民國%d年%d月%d日", rocYear, date.getMonthValue(), date.getDayOfMonth());
            case 2 -> String.format("%03d/%02d/%02d", rocYear, date.getMonthValue(), date.getDayOfMonth());
            default -> String.format("%03d%02d%02d", rocYear, date.getMonthValue(), date.getDayOfMonth());
        };
    }
}
