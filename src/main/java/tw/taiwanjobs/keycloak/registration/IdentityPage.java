package tw.taiwanjobs.keycloak.registration;

import tw.taiwanjobs.keycloak.registration.draft.SignUpStep;
import tw.taiwanjobs.keycloak.registration.step.SignUpStepPage;

/** Page of the identity step; its form actions are in {@link IdentityFormAction}'s form flow. */
public final class IdentityPage extends SignUpStepPage {

    public IdentityPage() {
        super(SignUpStep.IDENTITY);
    }
}
