package tw.taiwanjobs.keycloak.bench.page;

/**
 * A page that was opened.
 *
 * @param requests that went over the network, up to when it was idle
 * @param bytes that came back, with headers
 * @param usableMs until all that the page needs was there, the scripts run and the pictures shown
 */
record Opening(int requests, long bytes, double usableMs) {}
