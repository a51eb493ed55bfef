package tw.taiwanjobs.keycloak.support.members;

import java.util.Map;
import java.util.function.BiConsumer;

/** A mistake for which a row is refused, and what the report says of it. */
enum Flaw {
    WRONG_CHECK_DIGIT(
            "nationalId",
            "it is no national ID and no resident number: its form or its check digit is wrong",
            (row, before) -> row.computeIfPresent("nationalId", (column, id) -> withAnotherEnd(id))),
    NO_NUMBER("nationalId", "it is missing", (row, before) -> row.remove("nationalId")),
    NO_SUCH_DAY(
            "birthdate",
            "it is no day on which somebody who lives was born",
            (row, before) -> row.put("birthdate", "民國88年2月30日")),
    NO_BIRTH_DATE("birthdate", "it is missing", (row, before) -> row.remove("birthdate")),
    NO_MEMBER_NUMBER("memberNumber", "it is missing", (row, before) -> row.remove("memberNumber")),
    SAME_ID(
            "nationalId",
            "line %d has the same and comes first",
            (row, before) -> row.put("nationalId", before.get("nationalId"))),
    SAME_MEMBER_NUMBER(
            "memberNumber",
            "line %d has the same and comes first",
            (row, before) -> row.put("memberNumber", before.get("memberNumber"))),
    UNKNOWN_HASH(
            "passwordHash",
            "the scheme is none of those that are read",
            (row, before) -> row.put("passwordHash", "{ROT13}frperg")),
    COSTLY_HASH(
            "passwordHash",
            "bcrypt cost is not between 1 and 14",
            (row, before) -> row.put("passwordHash", "$2a$15$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW")),
    NEITHER_LOCKED_NOR_NOT("locked", "it is neither true nor false", (row, before) -> row.put("locked", "perhaps")),
    NOT_YET_MADE(
            "createdAt",
            "it is no moment of the past, such as 2019-08-31T23:59:59+08:00 or 2019-08-31",
            (row, before) -> row.put("createdAt", "2999-01-01")),
    CONTROL_CHARACTER(
            "street",
            "it has a control character or a direction mark and cannot be stored safely",
            (row, before) -> row.put("street", "忠孝西路\u0007一段")),
    TOO_LONG("", "it is longer than 65536 bytes", (row, before) -> row.put("department", "系".repeat(30_000)));

    private static final int DIGITS = 10;

    private final String column;
    private final String reason;
    private final BiConsumer<Map<String, String>, Map<String, String>> mistake;

    Flaw(String column, String reason, BiConsumer<Map<String, String>, Map<String, String>> mistake) {
        this.column = column;
        this.reason = reason;
        this.mistake = mistake;
    }

    /** @param before the row whose number another one has too */
    void spoil(Map<String, String> row, Map<String, String> before) {
        mistake.accept(row, before);
    }

    RefusedRow told(int line, Map<String, String> row, int lineBefore) {
        return new RefusedRow(
                line, column, String.format(reason, lineBefore), masked(row.getOrDefault("nationalId", "")));
    }

    private static String masked(String nationalId) {
        return nationalId.isEmpty() ? "" : nationalId.substring(0, 2) + "******" + nationalId.substring(8);
    }

    private static String withAnotherEnd(String id) {
        var last = Character.digit(id.charAt(id.length() - 1), DIGITS);
        return id.substring(0, id.length() - 1) + (last + 1) % DIGITS;
    }
}
