package tw.taiwanjobs.keycloak.bench.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.taiwanjobs.keycloak.support.ServerUse;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;

/**
 * What would grow if something leaked.
 *
 * @param heapMib of each node, after a collection of all garbage
 * @param residentMib of each node's process
 * @param threads of each node
 * @param connections to the database
 * @param openTransactions that wait for their client
 * @param mailsWaiting in the outbox
 */
record Vitals(
        List<Long> heapMib,
        List<Long> residentMib,
        List<Long> threads,
        long connections,
        long openTransactions,
        long mailsWaiting) {

    private static final String CLIENTS =
            "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend'";
    private static final String ROWS = """
            select relname || '=' || (xpath('/row/n/text()',
                query_to_xml('select count(*) as n from ' || relid::regclass, false, true, '')))[1]::text
            from pg_stat_user_tables""";

    static Vitals of(List<ServerUse> nodes, PostgresDatabase database) {
        return new Vitals(
                nodes.stream().map(ServerUse::liveHeapMib).toList(),
                nodes.stream().map(ServerUse::residentMib).toList(),
                nodes.stream().map(ServerUse::threads).toList(),
                number(database, CLIENTS),
                number(database, CLIENTS + " and state like 'idle in transaction%'"),
                number(database, "select count(*) from twj_mail_outbox"));
    }

    /** Of every table. */
    static Map<String, Long> rows(PostgresDatabase database) {
        Map<String, Long> rows = new TreeMap<>();
        database.query(ROWS).forEach(row -> {
            int equals = row.indexOf('=');
            rows.put(row.substring(0, equals), Long.parseLong(row.substring(equals + 1)));
        });
        return rows;
    }

    private static long number(PostgresDatabase database, String question) {
        return Long.parseLong(database.query(question).get(0));
    }
}
