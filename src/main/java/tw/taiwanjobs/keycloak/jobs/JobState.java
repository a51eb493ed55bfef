package tw.taiwanjobs.keycloak.jobs;

import java.util.Locale;

/** Where a job is; stored by name. */
enum JobState {
    RUNNING,
    DONE,
    /** A whole pass changed nothing, and rows are left. */
    STUCK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
