package tw.taiwanjobs.keycloak.registration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;

/** The pages of sign-up that a person fills in, in the order of the seed. */
enum SignUpStep {
    TERMS,
    IDENTITY,
    PROFILE;

    /** Name of the page, {@code data-page} in the template. */
    public String page() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Id of the form authenticator, the page of the step's form flow. */
    public String pageId() {
        return "taiwanjobs-page-" + page();
    }

    /** The step whose form flow an execution of the registration flow is. */
    public static Optional<SignUpStep> of(AuthenticationExecutionModel execution) {
        return Stream.of(values())
                .filter(step -> step.pageId().equals(execution.getAuthenticator()))
                .findFirst();
    }

    public String template() {
        return "register-" + page() + ".ftl";
    }
}
