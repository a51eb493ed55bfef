package tw.taiwanjobs.keycloak.migration.client;

/** What has become of a row. */
enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    REFUSED
}
