package tw.taiwanjobs.keycloak.support.leak;

/**
 * Something that must be nowhere, and where it was found.
 *
 * @param secret what it is
 * @param spelling how it was written
 * @param around the text there
 */
public record Leak(String place, String secret, String spelling, String around) {}
