package tw.taiwanjobs.keycloak.identity.domain;

/** The gender that the issuing office wrote into an identity number. */
public enum Gender {
    MALE,
    FEMALE
}
