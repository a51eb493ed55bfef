package tw.taiwanjobs.keycloak.registration;

import tw.taiwanjobs.keycloak.registration.draft.SignUpStep;
import tw.taiwanjobs.keycloak.registration.step.SignUpStepPage;

/** Page of the terms step; its form actions are in {@link TermsFormAction}'s form flow. */
public final class TermsPage extends SignUpStepPage {

    public TermsPage() {
        super(SignUpStep.TERMS);
    }
}
