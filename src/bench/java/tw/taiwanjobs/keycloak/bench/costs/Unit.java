package tw.taiwanjobs.keycloak.bench.costs;

/** What a visit takes. */
enum Unit {
    SERVER_CPU_MS("server ms"),
    DATABASE_CPU_MS("database ms"),
    STATEMENTS("statements"),
    ROWS_WRITTEN("rows"),
    WAL_KB("WAL KB"),
    STORED_KB("stored KB"),
    MAILS("mails");

    private final String title;

    Unit(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
