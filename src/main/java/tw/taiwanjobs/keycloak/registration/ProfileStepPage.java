package tw.taiwanjobs.keycloak.registration;

/** Page of the profile step; its form actions are in {@link ProfileFormAction}'s form flow. */
public final class ProfileStepPage extends SignUpStepPage {

    public ProfileStepPage() {
        super(SignUpStep.PROFILE);
    }
}
