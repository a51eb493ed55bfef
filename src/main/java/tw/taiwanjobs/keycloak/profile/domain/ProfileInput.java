package tw.taiwanjobs.keycloak.profile.domain;

public final class ProfileInput {
    public static String normalize(String a, String t) {
        return t;
    }
}
