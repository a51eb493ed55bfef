package tw.taiwanjobs.keycloak.support;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row of the old system, of a person who does not exist. */
public final class OldRow {

    /** bcrypt, from the vectors of crypt_blowfish. */
    public static final String PASSWORD = "U*U";

    public static final String PASSWORD_HASH = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private static int line;

    private final Map<String, Object> row = new LinkedHashMap<>();

    private OldRow() {
        row.put("line", nextLine());
        with("nationalId", Identities.nationalId());
        with("memberNumber", "OLD-" + Identities.email());
        with("birthdate", "民國46年11月19日");
        with("passwordHash", PASSWORD_HASH);
        with("firstName", "王大明");
    }

    private static synchronized int nextLine() {
        return ++line;
    }

    public static OldRow any() {
        return new OldRow();
    }

    /** A dozen attributes, as most members of the old system have. */
    public static OldRow withProfile() {
        return any().with("gender", "male")
                .with("educationLevel", "05")
                .with("schoolNameOther", "某某學校")
                .with("department", "資訊工程")
                .with("graduationYear", "1980")
                .with("graduationMonth", "6")
                .with("maritalStatus", "married")
                .with("militaryService", "served")
                .with("region", "臺北市")
                .with("locality", "中正區")
                .with("street", "忠孝西路一段1號")
                .with("mobile", "0912345678")
                .with("disability", "no")
                .with("campusNewsletter", "no")
                .with("createdAt", "2009-08-31T12:00:00+08:00")
                .with("termsVersion", "2008")
                .with("termsAcceptedAt", "2009-08-31T12:00:00+08:00");
    }

    public OldRow with(String column, String value) {
        row.put(column, value);
        return this;
    }

    public OldRow without(String column) {
        row.remove(column);
        return this;
    }

    public String get(String column) {
        return String.valueOf(row.get(column));
    }

    public int line() {
        return (Integer) row.getOrDefault("line", 0);
    }

    public Map<String, Object> row() {
        return row;
    }
}
