package tw.taiwanjobs.keycloak.bench.costs;

import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.ServerUse;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;
import tw.taiwanjobs.keycloak.support.database.PostgresServer;

/** Counts what a server, its database and its mail server have done so far. */
record Meter(ServerUse server, PostgresDatabase database, Mailbox mailbox) {

    private static final String STATISTICS = "pg_stat_statements";
    private static final double BYTES_PER_KB = 1000;
    private static final String OF_THIS_DATABASE =
            " from " + STATISTICS + " s join pg_database d on d.oid = s.dbid where d.datname = current_database() and ";

    /** A server that counts statements. */
    static PostgresServer countingServer() {
        PostgresServer server = PostgresServer.ofItsOwn();
        server.freshDatabase().execute("alter system set shared_preload_libraries = '" + STATISTICS + "'");
        server.stop();
        server.start();
        return server;
    }

    static Meter ofLastStarted(PostgresDatabase database, Mailbox mailbox) {
        database.execute("create extension " + STATISTICS);
        return new Meter(ServerUse.ofLastStarted(), database, mailbox);
    }

    Cost read() {
        return Cost.of(this::read);
    }

    private double read(Unit unit) {
        return switch (unit) {
            case SERVER_CPU_MS -> server.cpuMs();
            case DATABASE_CPU_MS -> ServerUse.cpuMsOfPostgres();
            case STATEMENTS -> sum("calls", "query !~* '^(begin|commit|rollback|set|show)'");
            case ROWS_WRITTEN -> sum("rows", "query ~* '^(insert|update|delete)'");
            case WAL_KB -> ask("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')") / BYTES_PER_KB;
            case STORED_KB -> ask("select pg_database_size(current_database())") / BYTES_PER_KB;
            case MAILS -> mailbox.mails().size();
        };
    }

    private double sum(String figure, String condition) {
        return ask("select coalesce(sum(" + figure + "), 0)" + OF_THIS_DATABASE + condition);
    }

    private double ask(String question) {
        return Double.parseDouble(database.query(question).get(0));
    }
}
