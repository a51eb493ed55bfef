package tw.taiwanjobs.keycloak.migration;

/**
 * @param dryRun every check is done and nothing is written
 * @param update what has changed in the old system is taken, where the member has not changed it here
 */
record ImportMode(boolean dryRun, boolean update) {}
