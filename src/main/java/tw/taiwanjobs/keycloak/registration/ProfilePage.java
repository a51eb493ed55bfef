package tw.taiwanjobs.keycloak.registration;

import tw.taiwanjobs.keycloak.registration.draft.SignUpStep;
import tw.taiwanjobs.keycloak.registration.step.SignUpStepPage;

/** Page of the profile step; its form actions are in {@link ProfileFormAction}'s form flow. */
public final class ProfilePage extends SignUpStepPage {

    public ProfilePage() {
        super(SignUpStep.PROFILE);
    }
}
