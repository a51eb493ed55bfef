package tw.taiwanjobs.keycloak.jobs;

/**
 * @param last key of the last row that was looked at
 * @param changed how many were changed
 */
public record JobStep(String last, int changed) {}
