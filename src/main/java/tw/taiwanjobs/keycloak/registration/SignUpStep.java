package tw.taiwanjobs.keycloak.registration;

import java.util.Locale;

/** The pages of sign-up that a person fills in, in the order of the seed. */
enum SignUpStep {
    TERMS,
    IDENTITY,
    PROFILE;

    /** Name of the page, {@code data-page} in the template. */
    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String template() {
        return "register-" + page() + ".ftl";
    }
}
