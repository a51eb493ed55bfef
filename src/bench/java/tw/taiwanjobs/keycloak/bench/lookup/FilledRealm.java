package tw.taiwanjobs.keycloak.bench.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;

/**
 * Members by SQL alone, with a dozen attributes, a password and rows of a number, as many as a realm is to have. Nobody
 * asks about them: their index rows are hashes of the right form and length, of nobody's number.
 */
final class FilledRealm {

    private static final List<String> TABLES =
            List.of("user_entity", "user_attribute", "credential", "twj_identity_number", "twj_identity_index");

    private static final String ATTRIBUTES = """
            ('memberStatus', 'active'), ('memberNumber', 'OLD-' || i), ('nationalIdMasked', 'A1******' || i %% 100),
            ('birthdate', '19' || 50 + i %% 50 || '-0' || 1 + i %% 9 || '-11'), ('gender', 'female'),
            ('educationLevel', '06'), ('region', '臺北市'), ('locality', '中正區'), ('street', i || '號'),
            ('mobile', '09' || lpad((i %% 100000000)::text, 8, '0')), ('noticeEmail', 'no'), ('disability', 'no')""";

    /** Three characters each: one of forty first ones, 300 second and 300 third ones. */
    private static final String NAME = """
            substr('陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈', 1 + i %% 40, 1)
                || chr(20000 + (i::bigint * 7919 %% 300)::int) || chr(20000 + (i::bigint * 104729 %% 300)::int)""";

    /** Each about the numbers from %1$d to %2$d. */
    private static final List<String> FILL = List.of("""
            insert into user_entity (id, email, email_constraint, email_verified, enabled, first_name, realm_id, username,
                created_timestamp, not_before)
            select md5('filled-' || i), 'filled-' || i || '@example.com', 'filled-' || i || '@example.com', true, true,
            """ + NAME + """
            , r.id, 'filled-' || i || '@example.com', 1763900000000, 0
            from realm r, generate_series(%1$d, %2$d) i where r.name = 'taiwanjobs'""", """
            insert into user_attribute (id, user_id, name, value)
            select md5('filled-' || i || name), md5('filled-' || i), name, value
            from generate_series(%1$d, %2$d) i, lateral (values """ + ATTRIBUTES + """
            ) attribute (name, value)""", """
            insert into credential (id, user_id, type, created_date, secret_data, credential_data, priority)
            select md5('credential-' || i), md5('filled-' || i), 'password', 1763900000000, c.secret_data, c.credential_data, 10
            from generate_series(%1$d, %2$d) i,
                (select secret_data, credential_data from credential where type = 'password' limit 1) c""", """
            insert into twj_identity_number (user_id, realm_id, ciphertext)
            select md5('filled-' || i), n.realm_id, n.ciphertext
            from generate_series(%1$d, %2$d) i, (select realm_id, ciphertext from twj_identity_number limit 1) n""", """
            insert into twj_identity_index (realm_id, key_version, number_hmac, user_id)
            select n.realm_id, n.key_version, encode(sha256(('filled-' || i)::bytea), 'hex'), md5('filled-' || i)
            from generate_series(%1$d, %2$d) i, (select realm_id, key_version from twj_identity_index limit 1) n""");

    private final PostgresDatabase database;
    private long filled;

    FilledRealm(PostgresDatabase database) {
        this.database = database;
    }

    /** @return seconds that it took */
    double fillUpTo(int members) {
        long start = System.nanoTime();
        long missing = members - count("twj_identity_index");
        if (missing > 0) {
            System.out.println("Making " + missing + " members by SQL");
            FILL.forEach(statement -> database.execute(statement.formatted(filled + 1, filled + missing)));
            filled += missing;
        }
        database.execute("analyze");
        return (System.nanoTime() - start) / 1e9;
    }

    Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        TABLES.forEach(table -> rows.put(table, count(table)));
        return rows;
    }

    private long count(String table) {
        return Long.parseLong(database.query("select count(*) from " + table).get(0));
    }
}
