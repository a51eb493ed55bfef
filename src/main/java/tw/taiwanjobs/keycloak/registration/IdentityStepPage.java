package tw.taiwanjobs.keycloak.registration;

/** Page of the identity step; its form actions are in {@link IdentityFormAction}'s form flow. */
public final class IdentityStepPage extends SignUpStepPage {

    public IdentityStepPage() {
        super(SignUpStep.IDENTITY);
    }
}
