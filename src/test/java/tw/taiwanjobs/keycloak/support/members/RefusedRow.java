package tw.taiwanjobs.keycloak.support.members;

/** A line of the report. */
public record RefusedRow(int line, String column, String reason, String id) {}
