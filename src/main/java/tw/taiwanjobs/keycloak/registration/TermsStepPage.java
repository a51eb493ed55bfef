package tw.taiwanjobs.keycloak.registration;

/** Page of the terms step; its form actions are in {@link TermsFormAction}'s form flow. */
public final class TermsStepPage extends SignUpStepPage {

    public TermsStepPage() {
        super(SignUpStep.TERMS);
    }
}
